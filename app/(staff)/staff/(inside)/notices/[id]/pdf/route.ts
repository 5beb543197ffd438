import { staffRoles } from '@/lib/domain/account/role'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readNoticePdf } from '@/lib/usecases/read-notice-pdf'

/** The fund's copy of the official form (R-INS-9); `?inline=1` shows it in the browser. */
export const GET = handler({
  role: staffRoles,
  audit: 'notice.pdf',
  async run({ request, params, viewer, act }) {
    const { fileName, body } = await readNoticePdf(act, viewer, params.id ?? '')
    return pdfResponse(body, fileName, new URL(request.url).searchParams.get('inline') === '1')
  },
})
