import { describe, expect, it } from 'vitest'
import { problemsOf } from '@/lib/domain/problem'
import { newPasswordSchemaFor } from './new-password-schema'
import { type PasswordPolicy, passwordProblems } from './password-rule'

function problems(policy: PasswordPolicy, newPassword: string, newPasswordConfirm = newPassword) {
  const { error } = newPasswordSchemaFor(policy).safeParse({ newPassword, newPasswordConfirm })
  return error ? problemsOf(error).map(({ field }) => field) : []
}

describe('new password', () => {
  it.each([
    ['notice', 'Momiji-9', []],
    ['notice', 'momiji to kaede to sakura', ['newPassword', 'newPassword']],
    ['notice', 'Password1', ['newPassword']],
    ['nist', 'Momiji-9', ['newPassword']],
    ['nist', 'momiji to kaede', []],
    ['nist', 'もみじとかえでとさくらとうめ', ['newPassword']],
    ['nist', 'もみじとかえでとさくらとうめの', []],
    ['nist', 'x'.repeat(101), ['newPassword']],
  ] as const)('R-REG-2 by %s %j has problems at %j', (policy, password, fields) => {
    expect(problems(policy, password)).toEqual(fields)
  })

  it('R-REG-2 nist still refuses what others know', () => {
    const context = { policy: 'nist' as const, knownWords: ['築地クリニック'] }
    expect(passwordProblems('築地クリニックのパスワードです', context)).toHaveLength(1)
  })

  it('R-REG-1 has to be typed twice alike', () => {
    expect(problems('notice', 'Momiji-9', 'Momiji-8')).toEqual(['newPasswordConfirm'])
    expect(problems('notice', 'Momiji-9', '')).toEqual(['newPasswordConfirm'])
  })
})
