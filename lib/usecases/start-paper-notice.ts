import { startOfDay } from '@/lib/domain/date/jst'
import { startProblem, startProblems } from '@/lib/domain/notice/may-start'
import type { PaperArrival } from '@/lib/domain/notice/paper-schema'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { findInsurer } from '@/lib/queries/find-insurer'
import { readStanding } from '@/lib/queries/insurer-standing'
import { lockInsurer } from './lock-insurer'
import { makeDraft } from './start-notice'
import type { Document } from './store-document'
import { type Act, transact } from './transact'

/**
 * A posted notice comes in: its day of arrival and its scan are kept at once, its boxes are typed afterwards
 * (R-INS-11).
 * @throws Refusal NOT_ALLOWED; ProblemsFound where such a notice cannot be filed now.
 */
export function startPaperNotice(
  act: Act,
  { arrival, document }: { arrival: PaperArrival; document: Document },
): Promise<{ id: string }> {
  const { kind, arrivedOn, insurerNumber } = arrival
  if (act.actor.role !== 'clerk') throw new Refusal('NOT_ALLOWED')
  return transact(act, async (tx) => {
    const insurer = await findInsurer(insurerNumber, tx)
    if (!insurer) throw new Refusal('NOT_FOUND', { field: 'insurerNumber' })
    await lockInsurer(tx, insurer.id)
    const problem = startProblem(kind, await readStanding(insurer.id, tx))
    if (problem) throw new ProblemsFound({ field: 'insurerNumber', message: startProblems[problem] })
    const answers = { insurerNumber }
    const { id } = await makeDraft(tx, act, {
      kind,
      insurerId: insurer.id,
      filerOrganisationId: null,
      answers,
    })
    const { storageKey, fileName, fileType, sha256 } = document
    const scan = { scanKey: storageKey, scanName: fileName, scanType: fileType, scanSha256: sha256 }
    await tx.notice.update({
      where: { id },
      data: { ...scan, onPaper: true, arrivedAt: startOfDay(arrivedOn) },
    })
    return { subject: { type: 'notice', id, version: 1 }, detail: { arrivedOn, sha256 }, result: { id } }
  })
}
