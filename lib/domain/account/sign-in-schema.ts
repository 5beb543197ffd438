import { z } from 'zod'
import { mailAddressProblem, normaliseMailAddress } from '@/lib/domain/text/mail-address'
import { safePath } from './safe-path'

/** What a person types to sign in; the same for applicants and staff. */
export const signInSchema = z.object({
  email: z
    .string('メールアドレスを入力してください。')
    .superRefine((typed, check) => {
      const message = mailAddressProblem(typed)
      if (message) check.addIssue({ code: 'custom', message })
    })
    .transform(normaliseMailAddress),
  password: z
    .string('パスワードを入力してください。')
    .min(1, 'パスワードを入力してください。')
    .max(1000, 'パスワードが長すぎます。100文字以内のパスワードを入力してください。'),
  /** The page to go back to after signing in. */
  to: z
    .string()
    .optional()
    .transform((path) => safePath(path) ?? '/home'),
})
