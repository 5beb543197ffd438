import { filers } from '@/app/require-viewer'
import { drawNoticeReceipt } from '@/lib/adapters/pdf/notice-receipt'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'
import { readNoticeReceipt } from '@/lib/usecases/read-notice-receipt'

/** 受付票 of a notice: for an association one per insurer (R-INS-4). */
export const GET = handler({
  role: filers,
  audit: 'notice.receipt',
  async run({ params, viewer, act }) {
    const receipt = await readNoticeReceipt(act, viewer, params.id ?? '')
    return pdfResponse(await drawNoticeReceipt(receipt), `受付票_${receipt.receiptNumber}.pdf`)
  },
})
