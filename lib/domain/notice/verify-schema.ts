import { z } from 'zod'
import { parseNoticeNumber } from '@/lib/domain/notice/receipt-number'
import { normaliseDigits } from '@/lib/domain/text/digits'

/** What stands on a returned notice: its number and its code (R-INS-12). The form is checked before anything is asked. */
export const verifySchema = z.object({
  notice: z.string().transform((typed, context) => {
    const number = parseNoticeNumber(typed)?.text
    if (!number) {
      const message =
        typed.trim() === ''
          ? '受付番号を入力してください。'
          : '受付番号を読み取れません。返還された届出のとおり、Nから入力してください（例：N08-0000001-0）。'
      context.addIssue({ code: 'custom', message })
    }
    return number ?? ''
  }),
  code: z.string().transform((typed, context) => {
    const code = normaliseDigits(typed)
    if (!/^\d{10}$/.test(code)) {
      context.addIssue({
        code: 'custom',
        message: 'オンライン資格確認用コードは10桁の数字で入力してください。',
      })
    }
    return code
  }),
})
