import { z } from 'zod'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { tooLong } from '@/lib/domain/text/too-long'

const most = 100

const text = z
  .string()
  .trim()
  .superRefine((typed, context) => {
    const message = searchProblem(typed)
    if (message) context.addIssue({ code: 'custom', message })
  })

/** What a clerk looks for: two characters at least, since the index knows pairs. */
export const searchSchema = z.object({ text })

/** A list on the desk with its filters: nowhere else does a form lead back to. */
export const listAddress = z
  .string()
  .max(500)
  .regex(/^\/staff\/(queue\/[a-z-]{1,20}|notices)(\?[\w=&%.-]*)?$/)

export const narrowSchema = z.object({ text, address: listAddress })

function searchProblem(text: string): string | undefined {
  const length = [...text].length
  if (length === 0) return '探す言葉を入力してください。'
  if (length < 2) return '探す言葉は2文字以上で入力してください。'
  if (length > most) return tooLong('探す言葉', most, length)
  return freeTextProblem(text, { label: '探す言葉', max: most })
}
