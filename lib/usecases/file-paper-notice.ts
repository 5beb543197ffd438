import type { Tx } from '@/lib/adapters/db'
import { jstDate } from '@/lib/domain/date/jst'
import { noticeProblems, parseNotice } from '@/lib/domain/notice/answers'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { runOfResubmission } from '@/lib/domain/notice/resubmission'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findInsurer } from '@/lib/queries/find-insurer'
import { readStanding } from '@/lib/queries/insurer-standing'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { changeNoticeStatus } from './change-notice-status'
import { fileNotice, refuseProblems } from './file-notice'
import { lockPaper, type Paper } from './lock-paper'
import { openRun } from './run-of-notice'
import type { SeenVersion } from './seen-notice'
import { type Act, transact } from './transact'

/**
 * Files what a clerk typed from the paper, with the same checks as online: in the run of its arrival, or, where it had
 * been sent back, by R-INS-15 (R-INS-11).
 * @throws ProblemsFound for what is missing or wrong; Refusal NOT_FOUND, NOT_ALLOWED, STALE_VERSION, WRONG_STATUS.
 */
export function filePaperNotice(
  act: Act,
  { id, version, answers }: SeenVersion & { answers: NoticeAnswers },
): Promise<void> {
  if (act.actor.role !== 'clerk') throw new Refusal('NOT_ALLOWED')
  return transact(act, async (tx) => {
    const paper = await lockPaper(tx, { id, version })
    const filed =
      paper.status === 'DRAFT' ? await file(tx, act, paper, answers) : await again(tx, act, paper, answers)
    return { subject: { type: 'notice', id, version: filed.version }, result: undefined }
  })
}

/** Another number may have been read from the paper by now than when it was opened. */
async function file(tx: Tx, act: Act, paper: Paper, answers: NoticeAnswers) {
  const { id, kind, status, version, arrivedAt } = paper
  const insurer = await findInsurer(answers.insurerNumber ?? '', tx)
  if (!insurer) {
    throw new ProblemsFound(...noticeProblems(kind, answers, { arrival: jstDate(arrivedAt), insurer: null }))
  }
  await tx.notice.update({ where: { id }, data: { answers, insurerId: insurer.id } })
  return fileNotice(tx, act, { id, kind, status, version, insurerId: insurer.id, answers }, arrivedAt)
}

async function again(tx: Tx, act: Act, paper: Paper, answers: NoticeAnswers) {
  if (paper.status !== 'SENT_BACK' || !paper.runMonth) throw new Refusal('WRONG_STATUS')
  await refuseProblems(tx, { ...paper, answers }, await readStanding(paper.insurerId, tx), act.now)
  const settings = await readCalendarSettings(tx)
  const wanted = runOfResubmission(paper.runMonth, act.now, settings, await readResubmitUntil(tx))
  const { abolishedOn } = parseNotice(paper.kind, answers)
  return changeNoticeStatus(tx, act, paper, 'resubmit', {
    comment: '訂正された用紙を入力しました。',
    together: {
      answers,
      runMonth: await openRun(tx, wanted),
      abolishedOn: abolishedOn ? new Date(abolishedOn) : null,
    },
  })
}
