import { z } from 'zod'
import { mailAddressSchema } from '../text/mail-address'
import { safePath } from './safe-path'

/** The same for applicants and staff. A wrong form of the address says no more than a wrong password would. */
export const signInSchema = z.object({
  email: mailAddressSchema,
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
