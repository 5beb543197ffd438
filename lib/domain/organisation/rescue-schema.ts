import { z } from 'zod'
import type { Problem } from '@/lib/domain/problem'
import { freeTextProblem } from '@/lib/domain/text/free-text'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { type FacilityKey, facilityKeyProblems, readFacilityKey } from './join-schema'

export type NewRescue = FacilityKey & { email: string; personName: string; reason: string }

type Typed = Record<string, string>

export const rescueReasonMax = 300

/** What a clerk enters: which institution, whom to let in, why (R-REG-8, R-REG-11). */
export const rescueSchema = z.record(z.string(), z.string()).transform((typed, context): NewRescue => {
  for (const { field, message } of rescueProblems(typed)) {
    context.addIssue({ code: 'custom', path: [field], message })
  }
  const key = readFacilityKey(typed)
  if (context.issues.length > 0 || !key) return z.NEVER
  const { email = '', personName = '', reason = '' } = typed
  return {
    ...key,
    email: normaliseMailAddress(email),
    personName: trimName(personName),
    reason: reason.trim(),
  }
})

/** What is wrong with what was typed, in the order of the form. */
export function rescueProblems(typed: Typed): Problem[] {
  const { email = '', personName = '', reason = '' } = typed
  const found: [string, string | undefined][] = [
    ...facilityKeyProblems(typed),
    ['personName', nameProblem(personName, { label: '氏名', max: 100 })],
    ['email', mailAddressProblem(email)],
    ['reason', reasonProblem(reason, '復旧が必要な理由')],
  ]
  return found.flatMap(([field, message]) => (message ? [{ field, message }] : []))
}

function reasonProblem(typed: string, label: string): string | undefined {
  if (typed.trim() === '') return `${label}を入力してください。`
  return freeTextProblem(typed, { label, max: rescueReasonMax })
}

export const rescueDecisionSchema = z
  .object({ id: z.uuid(), decision: z.enum(['complete', 'refuse']), comment: z.string().default('') })
  .superRefine(({ decision, comment }, context) => {
    const required = decision === 'refuse'
    const message =
      required || comment.trim() !== ''
        ? reasonProblem(comment, required ? '却下する理由' : '備考')
        : undefined
    if (message) context.addIssue({ code: 'custom', path: ['comment'], message })
  })
  .transform((typed) => ({ ...typed, comment: typed.comment.trim() || undefined }))

export type RescueDecision = z.output<typeof rescueDecisionSchema>
