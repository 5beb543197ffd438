import { z } from 'zod'
import { type ReplySpot, readInsertStep } from '@/lib/domain/reply-text/place'

export type Typed = Record<string, string>

type Assisted<D> =
  | { step: 'insert'; spot: ReplySpot; typed: Typed }
  | { step: 'preview' | 'decide'; decision: D; typed: Typed }

/**
 * What a decision's form can be sent for: putting a text in (nothing has to be right yet), looking at the mail, or
 * deciding. One form with three buttons, so that it works without scripts and loses nothing typed (R-CLK-4, R-ALL-1).
 */
export function assisted<S extends z.ZodType>(decision: S) {
  return z.looseObject({}).transform((sent, context): Assisted<z.output<S>> => {
    const { step = '', ...typed } = sent as Typed
    const spot = readInsertStep(step)
    return spot ? { step: 'insert', spot, typed } : readDecision(decision, step, typed, context)
  })
}

function readDecision<S extends z.ZodType>(
  decision: S,
  step: string,
  typed: Typed,
  context: z.RefinementCtx,
): Assisted<z.output<S>> {
  const read = decision.safeParse(typed)
  if (read.success) return { step: step === 'preview' ? 'preview' : 'decide', decision: read.data, typed }
  for (const { message, path } of read.error.issues) context.addIssue({ code: 'custom', message, path })
  return z.NEVER
}
