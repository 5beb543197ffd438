import { filers } from '@/app/require-viewer'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readNoticePdf } from '@/lib/usecases/read-notice-pdf'

/** The official form: as it was handed back, before that as it was filed or as it is drafted (R-INS-9). */
export const GET = handler({
  role: filers,
  audit: 'notice.pdf',
  async run({ params, viewer, act }) {
    const { fileName, body } = await readNoticePdf(act, viewer, params.id ?? '')
    return pdfResponse(body, fileName)
  },
})
