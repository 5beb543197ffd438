import { z } from 'zod'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, isFacilityKind } from '@/lib/domain/facility/kind'
import { isPrefecture } from '@/lib/domain/facility/prefecture'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'

export type Waiting = { kind: FacilityKind; prefecture: string; code: string; email: string }

/** R-REG-6 [+]: the address that is told as soon as the master holds the code. */
export const waitingSchema = z.record(z.string(), z.string()).transform((typed, context): Waiting => {
  const { kind, prefecture = '', code = '', email = '' } = typed
  const problems: [string, string | undefined][] = [
    ['kind', isFacilityKind(kind) ? undefined : '所属機関を選んでください。'],
    ['prefecture', isPrefecture(prefecture) ? undefined : '都道府県を選んでください。'],
    ['code', isFacilityKind(kind) ? facilityCodeProblem(kind, code) : undefined],
    ['email', mailAddressProblem(email)],
  ]
  for (const [field, message] of problems) {
    if (message) context.addIssue({ code: 'custom', path: [field], message })
  }
  if (context.issues.length > 0 || !isFacilityKind(kind)) return z.NEVER
  return { kind, prefecture, code: normaliseFacilityCode(kind, code), email: normaliseMailAddress(email) }
})
