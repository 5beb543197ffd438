import { z } from 'zod'
import { personNameMaxLength } from '@/lib/domain/account/registration-schema'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'

export type PersonChange = { lastName: string; firstName: string; phone: string }

/** What a person may change about themselves without anybody's leave; the same rules as at the registration. */
export const personSchema = z.record(z.string(), z.string()).transform((typed, context): PersonChange => {
  const { lastName = '', firstName = '', phone = '' } = typed
  const found: [string, string | undefined][] = [
    ['lastName', nameProblem(lastName, { label: '姓', max: personNameMaxLength })],
    ['firstName', nameProblem(firstName, { label: '名', max: personNameMaxLength })],
    ['phone', phoneProblem(phone)],
  ]
  for (const [field, message] of found) {
    if (message) context.addIssue({ code: 'custom', path: [field], message })
  }
  return { lastName: trimName(lastName), firstName: trimName(firstName), phone: normalisePhone(phone) }
})
