import { z } from 'zod'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { safePath } from './safe-path'
import { signInSchema } from './sign-in-schema'

/** D-9: staff stay on their own site, whatever stands in the address. */
export function staffPath(path: string | undefined): string {
  const safe = safePath(path) ?? '/staff'
  const inside = /^\/staff(?:[/?]|$)/.test(safe) && !safe.includes('..')
  return inside && !safe.startsWith('/staff/sign-in') ? safe : '/staff'
}

const to = z.string().optional().transform(staffPath)

export const staffSignInSchema = signInSchema.extend({ to })

const wanted = '認証アプリに表示されている6桁の数字を入力してください。'

/** R-CLK-9; R-REG-9: spaces and full-width digits are taken off, not refused. */
export const secondFactorSchema = z.object({
  code: z
    .string(wanted)
    .max(100, wanted)
    .transform(normaliseDigits)
    .pipe(z.string().regex(/^\d{6}$/, wanted)),
  to,
})
