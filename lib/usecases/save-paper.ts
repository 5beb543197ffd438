import { type NoticeAnswers, pickAnswers } from '@/lib/domain/notice/fields'
import { Refusal } from '@/lib/domain/refusal'
import { lockPaper } from './lock-paper'
import { keepNotice, type NoticeSaving, type SentAnswers } from './save-notice'
import { type Act, transact } from './transact'

/**
 * Keeps what a clerk has typed from a paper so far, for whoever goes on with it (R-INS-11). All boxes are open, also
 * after a return: a new paper came.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND; WRONG_STATUS once it is filed.
 */
export async function savePaper(act: Act, { id, version, typed }: SentAnswers): Promise<NoticeSaving> {
  if (act.actor.role !== 'clerk') throw new Refusal('NOT_ALLOWED')
  return transact(act, async (tx) => {
    const paper = await lockPaper(tx, { id })
    const answers = paper.answers as NoticeAnswers
    const result = await keepNotice(
      tx,
      act,
      { ...paper, answers },
      { ...answers, ...pickAnswers(paper.kind, typed) },
      version,
    )
    const detail = { fields: Object.keys(result.differs), outcome: result.outcome }
    return { subject: { type: 'notice', id, version: result.version }, detail, result }
  })
}
