import { blankForm } from '@/lib/adapters/pdf/notice-form'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { handler } from '@/lib/handler'
import { pdfResponse } from '@/lib/pdf-response'

/** 別添２, blank (R-INS-13). */
export const GET = handler({
  role: 'public',
  audit: null,
  run: async () => pdfResponse(await blankForm('ABOLITION'), `${noticeKindLabels.ABOLITION}.pdf`),
})
