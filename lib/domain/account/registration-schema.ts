import { z } from 'zod'
import { commonPasswords } from '@/lib/domain/account/common-passwords'
import { confirmProblem } from '@/lib/domain/account/new-password-schema'
import { type PasswordPolicy, passwordProblems } from '@/lib/domain/account/password-rule'
import { facilityCodeProblem, normaliseFacilityCode } from '@/lib/domain/facility/code'
import { type FacilityKind, isFacilityKind } from '@/lib/domain/facility/kind'
import { isPrefecture } from '@/lib/domain/facility/prefecture'
import type { Problem } from '@/lib/domain/problem'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'
import { nameProblem, trimName } from '@/lib/domain/text/name'
import { normalisePhone, phoneProblem } from '@/lib/domain/text/phone'

export const personNameMaxLength = 50

export type Registration = {
  lastName: string
  firstName: string
  kind: FacilityKind
  prefecture: string
  code: string
  phone: string
  email: string
  password: string
}

type Typed = Record<string, string>

/** ポータルサイトのアカウント登録 (R-REG-1, R-REG-2): everything wrong at once, in the order of the form. */
export const registrationSchemaFor = (policy: PasswordPolicy) =>
  z.record(z.string(), z.string()).transform((typed, context): Registration => {
    for (const { field, message } of registrationProblems(typed, policy)) {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    const { kind } = typed
    if (context.issues.length > 0 || !isFacilityKind(kind)) return z.NEVER
    return readRegistration(typed, kind)
  })

export const registrationSchema = registrationSchemaFor('notice')

function readRegistration(typed: Typed, kind: FacilityKind): Registration {
  return {
    lastName: trimName(typed.lastName ?? ''),
    firstName: trimName(typed.firstName ?? ''),
    kind,
    prefecture: typed.prefecture ?? '',
    code: normaliseFacilityCode(kind, typed.code ?? ''),
    phone: normalisePhone(typed.phone ?? ''),
    email: normaliseMailAddress(typed.email ?? ''),
    password: typed.password ?? '',
  }
}

function registrationProblems(typed: Typed, policy: PasswordPolicy): Problem[] {
  const { lastName = '', firstName = '', phone = '', email = '', password = '' } = typed
  const context = {
    policy,
    commonPasswords,
    mailAddress: normaliseMailAddress(email),
    knownWords: [knownCode(typed)],
  }
  const found: [string, string | undefined][] = [
    ['lastName', nameProblem(lastName, { label: '姓', max: personNameMaxLength })],
    ['firstName', nameProblem(firstName, { label: '名', max: personNameMaxLength })],
    ['kind', isFacilityKind(typed.kind) ? undefined : '所属機関を選んでください。'],
    ['prefecture', isPrefecture(typed.prefecture ?? '') ? undefined : '都道府県を選んでください。'],
    ['code', codeProblem(typed)],
    ['phone', phoneProblem(phone)],
    ['email', mailAddressProblem(email)],
    ...passwordProblems(password, context).map((message): [string, string] => ['password', message]),
    ['passwordConfirm', confirmProblem(password, typed.passwordConfirm)],
    ['consent', consentProblem(typed)],
  ]
  return found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]))
}

/** Which rule the code follows hangs on the kind; as long as none is chosen, only its absence can be said. */
function codeProblem({ kind, code = '' }: Typed): string | undefined {
  if (isFacilityKind(kind)) return facilityCodeProblem(kind, code)
  return code.trim() === '' ? '機関コードを入力してください。' : undefined
}

function knownCode({ kind, code = '' }: Typed): string {
  return isFacilityKind(kind) ? normaliseFacilityCode(kind, code) : ''
}

function consentProblem({ consent = '' }: Typed): string | undefined {
  return consent === 'on' || consent === 'true'
    ? undefined
    : '利用規約とプライバシーポリシーを確認し、「上記の利用規約に同意します。」にチェックを入れてください。'
}
