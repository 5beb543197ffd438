import { drawFilingSummary } from '@/lib/adapters/pdf/notice-summary'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readFilingSummary } from '@/lib/usecases/read-filing-summary'

/** Everything that was filed with one file, on one PDF (R-INS-4). */
export const GET = handler({
  role: ['association'],
  audit: 'bulk.summary',
  async run({ params, viewer, act }) {
    const summary = await readFilingSummary(act, viewer, params.id ?? '')
    return pdfResponse(await drawFilingSummary(summary), '提出した届出の一覧.pdf')
  },
})
