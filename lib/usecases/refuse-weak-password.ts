import { commonPasswords } from '@/lib/adapters/common-passwords'
import { passwordProblems } from '@/lib/domain/account/password-rule'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { env } from '@/lib/env'

export type PasswordOwner = {
  email: string
  facilities: readonly { name: string; code: string }[]
}

/**
 * R-REG-2: the whole rule, now that it is known whose password it is.
 * @throws ProblemsFound at `field`.
 */
export function refuseWeakPassword(password: string, field: string, owner: PasswordOwner): void {
  const problems = passwordProblems(password, {
    policy: env().PASSWORD_POLICY,
    commonPasswords,
    mailAddress: owner.email,
    knownWords: owner.facilities.flatMap(({ name, code }) => [code, ...wordsOf(name)]),
  })
  if (problems.length > 0) throw new ProblemsFound(...problems.map((message) => ({ field, message })))
}

/** 「ABC薬局 築地店」 is known as a whole and by each of its words. */
function wordsOf(name: string): string[] {
  return [name, ...name.split(/[\s・（）()]+/u)]
}
