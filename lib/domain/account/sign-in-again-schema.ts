import { z } from 'zod'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'

const missing = 'パスワードを入力してください。'

/** Names of their own, because the form stands on a page that may ask for a password itself. */
export const signInAgainSchema = z.object({
  email: mailAddressSchema,
  againPassword: z.string(missing).min(1, missing).max(1000, 'パスワードが長すぎます。'),
  againCode: z.string().max(100).default('').transform(normaliseDigits),
})
