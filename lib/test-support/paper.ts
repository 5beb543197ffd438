import { Readable } from 'node:stream'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { filePaperNotice } from '@/lib/usecases/file-paper-notice'
import { startPaperNotice } from '@/lib/usecases/start-paper-notice'
import { storeDocument } from '@/lib/usecases/store-document'
import { actOfViewer, makeFacility } from './applicant'
import { rightAnswers } from './filed-notice'
import { samplePdf } from './sample-files'

export const paperInsurer = '06139463'

export function makePaperInsurer() {
  return makeFacility({ kind: 'INSURER', code: paperInsurer, name: '試験健康保険組合' })
}

/** A 導入届 of that insurer arrives by post; a clerk takes it in with its scan. */
export async function startPaper(clerk: Viewer, arrivedOn = '2026-11-19') {
  const body = Readable.from([await samplePdf()])
  const outcome = await storeDocument({ field: 'scan', fileName: '導入届.pdf', body })
  if ('problem' in outcome) throw new Error(outcome.problem.message)
  const arrival = { kind: 'INTRODUCTION' as const, arrivedOn, insurerNumber: paperInsurer }
  return startPaperNotice(actOfViewer(clerk, 'notice.start'), { arrival, document: outcome.document })
}

export type Seen = { version?: number; now?: Date }

export function filePaper(
  clerk: Viewer,
  id: string,
  change: NoticeAnswers = {},
  { version = 1, now = new Date('2026-11-23T10:00:00+09:00') }: Seen = {},
) {
  return filePaperNotice(actOfViewer(clerk, 'notice.enter-paper', now), {
    ...{ id, version },
    answers: { ...rightAnswers(paperInsurer), ...change },
  })
}

export function findPaperRow(id: string) {
  return db.notice.findUniqueOrThrow({ where: { id }, include: { events: true } })
}
