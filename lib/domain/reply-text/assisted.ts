import { z } from 'zod'
import { isReplyPlace, type ReplyPlace } from '@/lib/domain/reply-text/place'

export type Typed = Record<string, string>

type Assisted<D> =
  | { step: 'insert'; place: ReplyPlace; typed: Typed }
  | { step: 'preview'; decision: D; typed: Typed }
  | { step: 'decide'; decision: D; typed: Typed }

/**
 * What a decision's form can be sent for: putting a text in (nothing has to be right yet), looking at the mail, or
 * deciding. One form with three buttons, so that it works without scripts and loses nothing typed (R-CLK-4, R-ALL-1).
 */
export function assisted<S extends z.ZodType>(decision: S) {
  return z.looseObject({}).transform((sent, context): Assisted<z.output<S>> => {
    const { step = '', ...typed } = sent as Typed
    const place = step.replace('insert:', '')
    if (isReplyPlace(place)) return { step: 'insert', place, typed }
    const read = decision.safeParse(typed)
    if (read.success) return { step: step === 'preview' ? 'preview' : 'decide', decision: read.data, typed }
    for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path })
    return z.NEVER
  })
}
