import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import type { Stored } from '@/lib/adapters/storage/store'
import type { Upload } from '@/lib/generated/prisma/client'
import { discardStored } from './discard-stored'
import { newId } from './new-id'

type Part = { storageKey: string; start: number; size: number }

/** Counts what arrived as received. False: another request for the same file was faster, so this part is not needed. */
export function keepPart({ id }: Upload, { storageKey, start, size }: Part, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.upload.updateMany({
      where: { id, state: 'RECEIVING', removedAt: null, receivedSize: start },
      data: { receivedSize: start + size, changedAt: now },
    })
    if (count === 0) return false
    await tx.uploadPart.create({ data: { storageKey, uploadId: id, start, size } })
    return true
  })
}

/** One file out of the parts, hashed while it is written: as good as one that came at once. */
export async function joinParts({ id }: Upload): Promise<Stored & { storageKey: string }> {
  const parts = await db.uploadPart.findMany({ where: { uploadId: id }, orderBy: { start: 'asc' } })
  const storageKey = newId()
  const stored = await store().put(storageKey, bytesOf(parts))
  return { ...stored, storageKey }
}

async function* bytesOf(parts: { storageKey: string }[]): AsyncGenerator<Uint8Array> {
  for (const { storageKey } of parts) yield* await store().get(storageKey)
}

export async function removeParts(uploadId: string): Promise<void> {
  const parts = await db.uploadPart.findMany({ where: { uploadId } })
  await discardStored(...parts.map(({ storageKey }) => storageKey))
  await db.uploadPart.deleteMany({ where: { uploadId } })
}
