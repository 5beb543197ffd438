import { z } from 'zod'
import {
  holdReason,
  rejectReason,
  requestText,
  withdrawReason,
} from '@/lib/domain/application/decision-words'
import { type FieldRequest, requestFields } from '@/lib/domain/application/field-request'
import { readDate } from '@/lib/domain/date/read-date'
import { freeTextProblem } from '@/lib/domain/text/free-text'

/** A decision names the case and the version of it that was on the screen (R-CLK-2). */
const seen = { id: z.string(), version: z.coerce.number().int() }

export const resumeSchema = z.object({ ...seen, list: z.string().optional() })

export const rejectSchema = z.object({ ...seen, comment: required(rejectReason) })

export const holdSchema = z.object({
  ...seen,
  comment: required(holdReason),
  until: z.string().transform(dayOf),
})

export const withdrawSchema = z.object({
  id: z.string(),
  comment: z.string().optional().transform(optional),
})

/** Per item a text; at least one item (R-CLK-4). */
export const sendBackSchema = z.looseObject(seen).transform(({ id, version, ...typed }, context) => {
  const requests = requestFields.flatMap((field): FieldRequest[] => {
    const own = textOf(typed[`request-${field}`])
    const problem = freeTextProblem(own, requestText)
    if (problem) context.addIssue({ code: 'custom', message: problem, path: [`request-${field}`] })
    return own ? [{ field, message: own }] : []
  })
  if (requests.length === 0)
    context.addIssue({
      code: 'custom',
      path: ['request-staffCount'],
      message: '差し戻すには、直してほしい項目を1つ以上、その内容を入力してください。',
    })
  return { id, version, requests }
})

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function required(words: { label: string; max: number }) {
  return z.string().transform((typed, context) => {
    const text = typed.trim()
    const message = text ? freeTextProblem(text, words) : `${words.label}を入力してください。`
    if (message) context.addIssue({ code: 'custom', message })
    return text
  })
}

function optional(typed: string | undefined, context: z.RefinementCtx): string | undefined {
  const text = typed?.trim()
  const message = text && freeTextProblem(text, withdrawReason)
  if (message) context.addIssue({ code: 'custom', message })
  return text || undefined
}

function dayOf(typed: string, context: z.RefinementCtx): string {
  const read = typed.trim() === '' ? { problem: '再開する日を入力してください。' } : readDate(typed)
  if (read.problem) context.addIssue({ code: 'custom', message: read.problem })
  return 'date' in read && read.date ? read.date : ''
}
