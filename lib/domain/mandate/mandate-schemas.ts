import { z } from 'zod'
import type { LocalDate } from '@/lib/domain/date/jst'
import { readDate } from '@/lib/domain/date/read-date'

const chooseAssociation = '委任する保険者団体を選んでください。'
const chooseInsurer = '委任する保険者を選んでください。'

function rowId(message: string) {
  return z
    .string(message)
    .regex(/^[1-9]\d{0,8}$/, message)
    .transform(Number)
}

export const grantSchema = z.object({ association: rowId(chooseAssociation), insurer: rowId(chooseInsurer) })

/** What staff read off a 委任状 or off the letter that ends it: the day on the paper has come. */
const paperOn = z
  .string()
  .default('')
  .transform((typed, context): LocalDate => {
    const read = typed.trim() === '' ? { problem: '書面の日付を入力してください。' } : readDate(typed)
    if (read.problem) context.addIssue({ code: 'custom', message: read.problem })
    return ('date' in read && read.date) || '1970-01-01'
  })

export const paperMandateSchema = z.object({
  association: rowId(chooseAssociation),
  insurerNumber: z.string().default(''),
  paperOn,
})

export const endMandateSchema = z.object({
  id: rowId('取り消す委任を、一覧から選び直してください。'),
  paperOn,
})

export const mandateIdSchema = z.object({ id: rowId('取り消す委任を、一覧から選び直してください。') })
