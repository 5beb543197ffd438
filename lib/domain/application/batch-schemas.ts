import { z } from 'zod'
import { readDate } from '@/lib/domain/date/read-date'
import type { ReplyPlace } from '@/lib/domain/reply-text/place'
import { placeholderProblem } from '@/lib/domain/reply-text/placeholder'
import { listAddress } from '@/lib/domain/search/search-schema'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { isUuid } from '@/lib/domain/uuid'
import { approvalComment } from './approval-comment'
import { batchActions, mostInBatch, noCaseChosen, tooManyChosen, unreadableChoice } from './batch'
import { holdReason, requestText } from './decision-words'
import { requestFields } from './field-request'

const prefix = 'chosen-'

/** `chosen-<id>` with the version on the screen for each ticked row, or `everything`: what the filter leaves. */
export const chooseSchema = z
  .looseObject({ action: z.enum(batchActions), address: listAddress, everything: z.string().optional() })
  .transform(({ action, address, everything, ...typed }, context) => {
    const ticked = Object.entries(typed).filter(([name]) => name.startsWith(prefix))
    const chosen = ticked.map(([name, version]) => ({
      id: name.slice(prefix.length),
      version: /^\d{1,9}$/.test(String(version)) ? Number(version) : Number.NaN,
    }))
    const all = everything === 'on'
    const problem = problemOf(all, chosen)
    if (problem) context.addIssue({ code: 'custom', path: [''], message: problem })
    return { action, address, all, chosen }
  })

/** A row that cannot be read is said: to leave it out would be to decide on other cases than were chosen. */
function problemOf(all: boolean, chosen: { id: string; version: number }[]): string | undefined {
  if (!all && chosen.length === 0) return noCaseChosen
  if (chosen.some(({ id, version }) => !isUuid(id) || Number.isNaN(version))) return unreadableChoice
  return chosen.length > mostInBatch ? tooManyChosen(mostInBatch) : undefined
}

const id = z.string()

/** What one decision on many cases says; the same for all of them. */
export const batchSchema = z.discriminatedUnion('action', [
  z.object({ id, action: z.literal('approve'), comment: text(approvalComment, false) }),
  z.object({ id, action: z.literal('resume') }),
  z.object({
    id,
    action: z.literal('hold'),
    comment: text(holdReason, true, 'hold'),
    until: z.string().transform(dayOf),
  }),
  z.object({
    id,
    action: z.literal('sendBack'),
    field: z.enum(requestFields, { error: '直してほしい項目を選んでください。' }),
    comment: text(requestText, true, 'return-notice'),
  }),
])

export type BatchDecision = z.output<typeof batchSchema>

/** Without the id: what is kept, so that a batch that was cut off goes on as it began. */
type WithoutId<One> = One extends unknown ? Omit<One, 'id'> : never
export type BatchInput = WithoutId<BatchDecision>

/** What stands in braces is filled in for each case, so that it has to be known (R-CLK-4). */
function text(words: { label: string; max: number }, required: boolean, place?: ReplyPlace) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const trimmed = typed.trim()
      const missing = required ? `${words.label}を入力してください。` : undefined
      const braces = place && placeholderProblem(trimmed, place)
      const message = trimmed ? (freeTextProblem(trimmed, words) ?? braces) : missing
      if (message) context.addIssue({ code: 'custom', message })
      return trimmed
    })
}

function dayOf(typed: string, context: z.RefinementCtx): string {
  const read = typed.trim() === '' ? { problem: '再開する日を入力してください。' } : readDate(typed)
  if (read.problem) context.addIssue({ code: 'custom', message: read.problem })
  return 'date' in read && read.date ? read.date : ''
}

type Typed = Record<string, string>

/** The form with its three buttons: put a text in, look at a mail, decide; as assisted() of a single decision. */
export const batchFormSchema = z.looseObject({}).transform((sent, context) => {
  const { step = '', ...typed } = sent as Typed
  if (step === 'insert') return { step: 'insert' as const, typed }
  const read = batchSchema.safeParse(typed)
  if (read.success)
    return {
      step: step === 'preview' ? ('preview' as const) : ('decide' as const),
      decision: read.data,
      typed,
    }
  for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path })
  return z.NEVER
})
