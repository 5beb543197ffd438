import type { Tx } from '@/lib/adapters/db'
import { isReviewer, type Role } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { renewClaim } from './claim-rows'
import type { Act } from './transact'

/** @throws Refusal NOT_ALLOWED for all but those who decide on cases. @returns who it is. */
export function requireReviewer({ actor }: Act): string {
  if (!actor.accountId || !isReviewer(actor.role as Role)) throw new Refusal('NOT_ALLOWED')
  return actor.accountId
}

/**
 * A case that somebody of the staff works on: whose claim it is, for them its time starts anew (R-CLK-2).
 * @throws Refusal NOT_FOUND for a draft too: it is nobody's but the applicant's; ERASED after its time.
 */
export async function readSentCase(tx: Tx, act: Act, id: string) {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = await tx.application.findUnique({ where: { id } })
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  if (found.erasedAt) throw new Refusal('ERASED')
  await renewClaim(tx, act, 'application', id)
  return found
}
