import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Notice } from '@/lib/generated/prisma/client'

export type Paper = Notice & { arrivedAt: Date }

/**
 * A notice that came by post as a clerk may change it, locked until this transaction ends (R-INS-11).
 * @throws Refusal NOT_FOUND, also for one that was filed online; STALE_VERSION.
 */
export async function lockPaper(tx: Tx, { id, version }: { id: string; version?: number }): Promise<Paper> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR UPDATE`
  const found = await tx.notice.findFirst({ where: { id, onPaper: true } })
  if (!found?.arrivedAt) throw new Refusal('NOT_FOUND')
  if (version !== undefined && found.version !== version) throw new Refusal('STALE_VERSION')
  return { ...found, arrivedAt: found.arrivedAt }
}
