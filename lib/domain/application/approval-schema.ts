import { z } from 'zod'
import { approvalComment } from '@/lib/domain/application/approval-comment'
import { freeTextProblem } from '@/lib/domain/text/free-text'

/** A decision names the case and the version of it that was on the screen (R-CLK-2). */
export const approvalSchema = z.object({
  id: z.string(),
  version: z.coerce.number().int(),
  comment: z.string().optional().transform(keptComment),
})

function keptComment(typed: string | undefined, context: z.RefinementCtx): string | undefined {
  const comment = typed?.trim()
  const message = comment && freeTextProblem(comment, approvalComment)
  if (message) context.addIssue({ code: 'custom', message })
  return comment || undefined
}
