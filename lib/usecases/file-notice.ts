import type { Tx } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { type RunMonth, runOfArrival } from '@/lib/domain/month/calendar'
import { noticeProblems, parseNotice } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { startProblem, startProblems } from '@/lib/domain/notice/may-start'
import { formatNoticeNumber } from '@/lib/domain/notice/receipt-number'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { type InsurerStanding, readStanding } from '@/lib/queries/insurer-standing'
import { changeNoticeStatus, type SeenNotice } from './change-notice-status'
import { lockInsurer } from './lock-insurer'
import { nextNumber } from './next-number'
import { openRun } from './run-of-notice'
import type { Act } from './transact'

export type NoticeToFile = SeenNotice & { kind: NoticeKind; insurerId: number; answers: NoticeAnswers }

export type FiledNotice = SeenNotice & { receiptNumber: string; arrivedAt: Date; runMonth: RunMonth }

/**
 * Files a draft inside the caller's transaction: all checks, receipt number, arrival and run (R-INS-5). The caller
 * has made sure who files, and tells whom it concerns. Many at once: in the order of their insurers, since each
 * insurer stays locked until the transaction ends.
 * @param arrivedAt for paper the arrival at the fund (R-INS-11); else now.
 * @throws ProblemsFound for what is missing or wrong, a notice under way, a live code or none.
 */
export async function fileNotice(
  tx: Tx,
  act: Act,
  notice: NoticeToFile,
  arrivedAt = act.now,
): Promise<FiledNotice> {
  await lockInsurer(tx, notice.insurerId)
  const standing = await readStanding(notice.insurerId, tx)
  const problem = startProblem(notice.kind, standing)
  if (problem) throw new ProblemsFound({ field: '', message: startProblems[problem] })
  await refuseProblems(tx, notice, standing, arrivedAt)
  const { abolishedOn } = parseNotice(notice.kind, notice.answers)
  const runMonth = await openRun(tx, runOfArrival(arrivedAt, await readCalendarSettings(tx)))
  const receiptNumber = formatNoticeNumber(act.now, await nextNumber(tx, 'notice-receipt'))
  const filed = await changeNoticeStatus(tx, act, notice, 'submit', {
    together: {
      receiptNumber,
      arrivedAt,
      runMonth,
      abolishedOn: abolishedOn ? new Date(abolishedOn) : null,
      abolishedCodeId: notice.kind === 'ABOLITION' ? standing.liveCode?.id : null,
    },
  })
  return { ...filed, receiptNumber, arrivedAt, runMonth }
}

/** @throws ProblemsFound for whatever is missing or wrong in the answers. */
export async function refuseProblems(
  tx: Tx,
  notice: Pick<NoticeToFile, 'kind' | 'insurerId' | 'answers'>,
  standing: InsurerStanding,
  arrivedAt: Date,
): Promise<void> {
  const { code } = await tx.facility.findUniqueOrThrow({
    where: { id: notice.insurerId },
    select: { code: true },
  })
  const problems = noticeProblems(notice.kind, notice.answers, {
    arrival: jstDate(arrivedAt),
    insurer: { number: code, liveCode: standing.liveCode },
  })
  if (problems.length > 0) throw new ProblemsFound(...problems)
}
