import { type CaseKind, claimEnd } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { heldBy, writeClaim } from './claim-rows'
import { newId } from './new-id'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/**
 * 引き継ぐ: from the colleague who was shown as its holder, never from one who took it in the meantime, and that
 * colleague is told (R-CLK-2).
 * @throws Refusal NOT_ALLOWED; CLAIM_MOVED when the holder is somebody else by now, or the time was over.
 */
export async function takeOverClaim(
  act: Act,
  kind: CaseKind,
  { id, from }: { id: string; from: string },
): Promise<void> {
  const me = requireReviewer(act)
  if (!isUuid(id) || !isUuid(from)) throw new Refusal('NOT_FOUND')
  if (from === me) throw new Refusal('CLAIM_MOVED')
  return transact(act, async (tx) => {
    const theirs = { id, held: heldBy(from, act.now) }
    const mine = { claimedById: me, claimedUntil: claimEnd(act.now) }
    if (!(await writeClaim(tx, kind, theirs, mine))) throw new Refusal('CLAIM_MOVED')
    const about = kind === 'application' ? { applicationId: id } : { noticeId: id }
    await tx.deskNews.create({ data: { id: newId(), ...about, forId: from, byId: me, at: act.now } })
    return { subject: { type: kind, id }, detail: { from }, result: undefined }
  })
}

/** 確認しました, by the one whom the news was for. */
export async function seeDeskNews(act: Act, id: string): Promise<void> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  return transact(act, async (tx) => {
    const where = { id, forId: act.actor.accountId ?? '', seenAt: null }
    const { count } = await tx.deskNews.updateMany({ where, data: { seenAt: act.now } })
    return { subject: { type: 'desk-news', id }, detail: { seen: count }, result: undefined }
  })
}
