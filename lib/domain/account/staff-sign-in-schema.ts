import { z } from 'zod'
import { safePath } from './safe-path'
import { signInSchema } from './sign-in-schema'
import { totpCodeSchema } from './totp-code-schema'

/** D-9: staff stay on their own site, whatever stands in the address. */
export function staffPath(path: string | undefined): string {
  const safe = safePath(path) ?? '/staff'
  const inside = /^\/staff(?:[/?]|$)/.test(safe) && !safe.includes('..')
  return inside && !safe.startsWith('/staff/sign-in') ? safe : '/staff'
}

const to = z.string().optional().transform(staffPath)

export const staffSignInSchema = signInSchema.extend({ to })

/** R-CLK-9 */
export const secondFactorSchema = z.object({ code: totpCodeSchema, to })
