import { type CaseKind, claimEnd } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { claimRows } from './claim-rows'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/**
 * Opening a case to decide on it makes it one's own for twenty minutes, and so does every further piece of work on it
 * (R-CLK-2). One conditional statement: of however many at once, one has it. A renewal leaves no row in the log.
 * @throws Refusal NOT_ALLOWED; CLAIMED when it is a colleague's, or there is nothing left to decide.
 */
export async function claimCase(act: Act, kind: CaseKind, id: string): Promise<void> {
  const me = requireReviewer(act)
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  const data = { claimedById: me, claimedUntil: claimEnd(act.now) }
  const mine = { id, claimedById: me, claimedUntil: { gt: act.now } }
  const renewed = await claimRows[kind](mine, data)
  if (renewed.count === 1) return
  await transact(act, async (tx) => {
    // One's own: two clicks at the same moment.
    const free = { OR: [{ claimedById: null }, { claimedUntil: { lte: act.now } }, { claimedById: me }] }
    const claimed = await claimRows[kind]({ id, ...free }, data, tx)
    if (claimed.count !== 1) throw new Refusal('CLAIMED')
    const until = data.claimedUntil.toISOString()
    return { subject: { type: kind, id }, detail: { until }, result: undefined }
  })
}

/** By hand: 担当を解く. Doing it twice is no error (two tabs, two clicks). */
export async function releaseClaim(act: Act, kind: CaseKind, id: string): Promise<void> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  return transact(act, async (tx) => {
    const mine = { id, claimedById: act.actor.accountId ?? '', claimedUntil: { gt: act.now } }
    const { count } = await claimRows[kind](mine, { claimedById: null, claimedUntil: null }, tx)
    return { subject: { type: kind, id }, detail: { released: count }, result: undefined }
  })
}
