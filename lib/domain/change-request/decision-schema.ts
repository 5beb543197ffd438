import { z } from 'zod'
import { freeTextProblem } from '@/lib/domain/text/free-text'

export const changeCommentMax = 300

/** What a clerk decides about a change request (R-INS-14); a refusal needs its reason. */
export const changeDecisionSchema = z
  .object({ id: z.uuid(), decision: z.enum(['accept', 'refuse']), comment: z.string().default('') })
  .superRefine(({ decision, comment }, context) => {
    const label = decision === 'refuse' ? '却下する理由' : '備考'
    const missing = decision === 'refuse' && comment.trim() === ''
    const message = missing
      ? `${label}を入力してください。`
      : freeTextProblem(comment, { label, max: changeCommentMax })
    if (message) context.addIssue({ code: 'custom', path: ['comment'], message })
  })
  .transform((typed) => ({ ...typed, comment: typed.comment.trim() || undefined }))

export type ChangeDecision = z.output<typeof changeDecisionSchema>
