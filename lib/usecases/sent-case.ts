import type { Tx } from '@/lib/adapters/db'
import { isReviewer, type Role } from '@/lib/domain/account/role'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { renewClaim } from './claim-rows'
import type { Act } from './transact'

/** @throws Refusal NOT_ALLOWED for all but those who decide on cases. @returns who it is. */
export function requireReviewer({ actor }: Act): string {
  if (!actor.accountId || !isReviewer(actor.role as Role)) throw new Refusal('NOT_ALLOWED')
  return actor.accountId
}

type Sent = { version: number; receiptNumber: string | null; erasedAt: Date | null }

const select = { version: true, receiptNumber: true, erasedAt: true }

const read: Record<CaseKind, (tx: Tx, id: string) => Promise<Sent | null>> = {
  application: (tx, id) => tx.application.findUnique({ where: { id }, select }),
  notice: (tx, id) => tx.notice.findUnique({ where: { id }, select }),
}

/** Where a row of the desk says which case it is about. */
export function aboutCase(kind: CaseKind, id: string) {
  return kind === 'notice' ? { noticeId: id } : { applicationId: id }
}

/**
 * A case that somebody of the staff works on: whose claim it is, for them its time starts anew (R-CLK-2).
 * @throws Refusal NOT_FOUND for a draft too: it is nobody's but its writer's; ERASED after its time.
 */
export async function readSentCase(tx: Tx, act: Act, kind: CaseKind, id: string): Promise<Sent> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const found = await read[kind](tx, id)
  if (!found?.receiptNumber) throw new Refusal('NOT_FOUND')
  if (found.erasedAt) throw new Refusal('ERASED')
  await renewClaim(act, kind, id, tx)
  return found
}
