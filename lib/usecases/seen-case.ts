import type { Tx } from '@/lib/adapters/db'
import { claimState } from '@/lib/domain/application/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Act } from './transact'

/** What the clerk had on the screen (R-CLK-2). */
export type SeenCase = { id: string; version: number }

/**
 * A case that was sent, as it is now; its row stays locked, so that nobody claims it while it is being decided.
 * @throws Refusal NOT_FOUND; STALE_VERSION when it has changed since it was seen: nobody decides on what they have not
 * seen; CLAIMED when it is a colleague's; SAME_PERSON for one's own application (four eyes).
 */
export async function readSeenCase(tx: Tx, act: Act, { id, version }: SeenCase) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  const found = await tx.application.findUnique({ where: { id }, include: { facility: true } })
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  if (found.version !== version) throw new Refusal('STALE_VERSION')
  const { accountId } = act.actor
  if (accountId && found.createdById === accountId) throw new Refusal('SAME_PERSON')
  // A job of the portal waits for nobody: what it does is due.
  if (accountId && claimState(found, act.now, accountId) === 'others') throw new Refusal('CLAIMED')
  return { ...found, receiptNumber: found.receiptNumber }
}

export type FoundCase = Awaited<ReturnType<typeof readSeenCase>>
