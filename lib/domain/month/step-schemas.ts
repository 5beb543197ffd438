import { z } from 'zod'
import { requiredText } from '@/lib/domain/notice/decision-schemas'
import { noticeMoveReason } from '@/lib/domain/notice/decision-words'
import { isRunMonth } from './calendar'

const month = z.string().refine(isRunMonth)

export const monthSchema = z.object({ month })

/** `seen` is what the preview showed (start-previewed-step.ts). */
export const startStepSchema = z.object({
  month,
  step: z.enum(['confirm', 'register', 'hand-back', 'publish']),
  seen: z.string().max(64),
})

export const moveRestSchema = z.object({ month, reason: requiredText(noticeMoveReason) })
