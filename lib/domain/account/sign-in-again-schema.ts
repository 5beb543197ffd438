import { z } from 'zod'
import { normaliseRecoveryCode } from '@/lib/domain/account/recovery-code'
import { mailAddressSchema } from '@/lib/domain/text/mail-address'

const missing = 'パスワードを入力してください。'

/** Names of their own, because the form stands on a page that may ask for a password itself. */
export const signInAgainSchema = z.object({
  email: mailAddressSchema,
  door: z.enum(['applicant', 'staff']).default('applicant'),
  againPassword: z.string(missing).min(1, missing).max(1000, 'パスワードが長すぎます。'),
  againCode: z.string().max(100).default('').transform(normaliseRecoveryCode),
})
