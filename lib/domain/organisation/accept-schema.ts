import { z } from 'zod'
import { commonPasswords } from '@/lib/domain/account/common-passwords'
import { confirmProblem } from '@/lib/domain/account/new-password-schema'
import { type PasswordPolicy, passwordProblems } from '@/lib/domain/account/password-rule'
import { personNameMaxLength } from '@/lib/domain/account/registration-schema'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'

export type InvitedPerson = {
  token: string
  lastName: string
  firstName: string
  phone: string
  password: string
}

type Typed = Record<string, string>

/**
 * What an invited person without an account fills in: the registration without institution and mail address, which
 * the invitation knows (R-REG-1, R-REG-2, R-REG-8).
 */
export const acceptSchemaFor = (policy: PasswordPolicy) =>
  z.record(z.string(), z.string()).transform((typed, context): InvitedPerson => {
    for (const [field, message] of problems(typed, policy)) {
      if (message) context.addIssue({ code: 'custom', path: [field], message })
    }
    return {
      token: typed.token ?? '',
      lastName: trimName(typed.lastName ?? ''),
      firstName: trimName(typed.firstName ?? ''),
      phone: normalisePhone(typed.phone ?? ''),
      password: typed.password ?? '',
    }
  })

function problems(typed: Typed, policy: PasswordPolicy): [string, string | undefined][] {
  const { lastName = '', firstName = '', phone = '', password = '', passwordConfirm = '', consent } = typed
  return [
    ['lastName', nameProblem(lastName, { label: '姓', max: personNameMaxLength })],
    ['firstName', nameProblem(firstName, { label: '名', max: personNameMaxLength })],
    ['phone', phoneProblem(phone)],
    ...passwordProblems(password, { policy, commonPasswords }).map((found): [string, string] => [
      'password',
      found,
    ]),
    ['passwordConfirm', confirmProblem(password, passwordConfirm)],
    ['consent', consent === 'on' ? undefined : consentSentence],
  ]
}

const consentSentence =
  '利用規約とプライバシーポリシーを確認し、「上記の利用規約に同意します。」にチェックを入れてください。'
