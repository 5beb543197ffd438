import { z } from 'zod'
import { commonPasswords } from '@/lib/domain/account/common-passwords'
import { type PasswordPolicy, passwordProblems } from '@/lib/domain/account/password-rule'

/** The second entry of a new password (R-REG-1). */
export function confirmProblem(password: string, again = ''): string | undefined {
  if (again === '') return 'パスワード（確認用）を入力してください。'
  return password === again
    ? undefined
    : 'パスワード（確認用）がパスワードと一致しません。同じパスワードを入力してください。'
}

/** A new password for an account that exists. Whose it is, is known later: the use case asks the rule again. */
export const newPasswordSchemaFor = (policy: PasswordPolicy) =>
  z.record(z.string(), z.string()).transform((typed, context): { newPassword: string } => {
    const { newPassword = '', newPasswordConfirm } = typed
    for (const message of passwordProblems(newPassword, { policy, commonPasswords })) {
      context.addIssue({ code: 'custom', path: ['newPassword'], message })
    }
    const again = confirmProblem(newPassword, newPasswordConfirm)
    if (again) context.addIssue({ code: 'custom', path: ['newPasswordConfirm'], message: again })
    return context.issues.length > 0 ? z.NEVER : { newPassword }
  })
