import { type CaseKind, claimEnd } from '@/lib/domain/desk/claim'
import { isRefusal, Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { freeAt, heldBy, renewClaim, writeClaim } from './claim-rows'
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
  try {
    await claimFree(act, kind, id, me)
  } catch (error) {
    // Somebody has it: perhaps oneself.
    if (!isRefusal(error) || !(await renewClaim(act, kind, id))) throw error
  }
}

function claimFree(act: Act, kind: CaseKind, id: string, claimedById: string): Promise<void> {
  return transact(act, async (tx) => {
    const claimedUntil = claimEnd(act.now)
    const free = { id, held: freeAt(act.now) }
    if (!(await writeClaim(tx, kind, free, { claimedById, claimedUntil }))) throw new Refusal('CLAIMED')
    const until = claimedUntil.toISOString()
    return { subject: { type: kind, id }, detail: { until }, result: undefined }
  })
}

/** By hand: 担当を解く. Doing it twice is no error (two tabs, two clicks). */
export async function releaseClaim(act: Act, kind: CaseKind, id: string): Promise<void> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  return transact(act, async (tx) => {
    const held = heldBy(act.actor.accountId, act.now)
    const released = await writeClaim(tx, kind, { id, held }, { claimedById: null, claimedUntil: null })
    return { subject: { type: kind, id }, detail: { released: released ? 1 : 0 }, result: undefined }
  })
}
