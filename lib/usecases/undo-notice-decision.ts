import type { Tx } from '@/lib/adapters/db'
import { claimEnd } from '@/lib/domain/desk/claim'
import { undoNoticeAction } from '@/lib/domain/notice/undo'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Decision, Notice } from '@/lib/generated/prisma/client'
import { readStanding } from '@/lib/queries/insurer-standing'
import { changeNoticeStatus } from './change-notice-status'
import type { NoticeBefore } from './decide-on-notice'
import { lockInsurer } from './lock-insurer'
import type { SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'
import { refuseTooLate, withdrawMails } from './undo-rules'

/**
 * 取り消す of a 確認, 差し戻し or 却下, within thirty seconds and by the one who decided: the notice is where it was, and its
 * mails never left (decision 0036). The notice is the clerk's again.
 * @throws Refusal UNDO_TOO_LATE when the time is over, a mail is leaving, the notice has moved on, or, after 却下, the
 * insurer has filed another one; NOT_ALLOWED for somebody else's decision.
 */
export function undoNoticeDecision(act: Act, seen: SeenVersion): Promise<void> {
  return transact(act, async (tx) => {
    const { decision, notice } = await readDecided(tx, seen)
    refuseTooLate(act, decision, notice)
    const before = decision.before as unknown as NoticeBefore
    const way = undoNoticeAction(before.status)
    if (!way) throw new Refusal('UNDO_TOO_LATE')
    if (notice.status === 'REJECTED') await refuseSecond(tx, notice.insurerId)
    await withdrawMails(tx, decision.mailIds)
    const { version } = await changeNoticeStatus(tx, act, notice, way, {
      together: {
        requests: before.requests,
        sentBackAt: before.sentBackAt ? new Date(before.sentBackAt) : null,
        confirmedById: before.confirmedById,
        confirmedAt: before.confirmedAt ? new Date(before.confirmedAt) : null,
        claimedById: act.actor.accountId,
        claimedUntil: claimEnd(act.now),
      },
    })
    await tx.decision.update({ where: { id: decision.id }, data: { undoneAt: act.now } })
    return {
      subject: { type: 'notice', id: notice.id, version },
      detail: { undone: decision.action, mails: decision.mailIds.length },
      result: undefined,
    }
  })
}

/** The notice's row stays locked: nobody files it again, registers it or decides while this goes on. */
async function readDecided(
  tx: Tx,
  { id, version }: SeenVersion,
): Promise<{ decision: Decision; notice: Notice }> {
  if (!isUuid(id)) throw new Refusal('NOT_FOUND')
  await tx.$queryRaw`SELECT id FROM notice WHERE id = ${id}::uuid FOR UPDATE`
  const decision = await tx.decision.findUnique({
    where: { noticeId_version: { noticeId: id, version } },
    include: { notice: true },
  })
  if (!decision?.notice) throw new Refusal('NOT_FOUND')
  return { decision, notice: decision.notice }
}

/** One notice of an insurer at a time (R-INS-2): a rejected one does not come back beside the next. */
async function refuseSecond(tx: Tx, insurerId: number): Promise<void> {
  await lockInsurer(tx, insurerId)
  const { underWay } = await readStanding(insurerId, tx)
  if (underWay) throw new Refusal('UNDO_TOO_LATE')
}
