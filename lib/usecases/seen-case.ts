import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

/** What the clerk had on the screen (R-CLK-2). */
export type SeenCase = { id: string; version: number }

/**
 * A case that was sent, as it is now.
 * @throws Refusal NOT_FOUND; STALE_VERSION when it has changed since it was seen: nobody decides on what they have not seen.
 */
export async function readSeenCase(tx: Tx, { id, version }: SeenCase) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = await tx.application.findUnique({ where: { id }, include: { facility: true } })
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  if (found.version !== version) throw new Refusal('STALE_VERSION')
  return { ...found, receiptNumber: found.receiptNumber }
}
