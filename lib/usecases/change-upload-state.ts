import type { Tx } from '@/lib/adapters/db'
import type { UploadRefusal, UploadType } from '@/lib/domain/application/upload-rule'

type Change =
  | { to: 'CHECKING'; size: number; sha256: string; storageKey: string; receivedSize?: number }
  | { to: 'CLEAN'; fileType: UploadType; scanResult: string }
  | { to: 'REFUSED'; refusal: UploadRefusal; scanResult?: string; removedAt?: Date }

const from = {
  CHECKING: ['RECEIVING'],
  CLEAN: ['CHECKING'],
  REFUSED: ['RECEIVING', 'CHECKING'],
} as const

/** The one writer of an upload's state. False: it was removed in the meantime, so nothing was written. */
export async function changeUploadState(
  tx: Tx,
  now: Date,
  id: string,
  { to, ...data }: Change,
): Promise<boolean> {
  const written = await tx.upload.updateMany({
    where: { id, state: { in: [...from[to]] }, removedAt: null },
    data: { ...data, state: to, changedAt: now },
  })
  return written.count === 1
}
