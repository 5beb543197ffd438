import { z } from 'zod'
import { usedPasskeySchema } from './passkey'
import { safePath } from './safe-path'
import { secondFactorCodeSchema } from './second-factor-schema'
import { signInSchema } from './sign-in-schema'

/** D-9: staff stay on their own site, whatever stands in the address. */
export function staffPath(path: string | undefined): string {
  const safe = safePath(path) ?? '/staff'
  const inside = /^\/staff(?:[/?]|$)/.test(safe) && !safe.includes('..')
  return inside && !safe.startsWith('/staff/sign-in') ? safe : '/staff'
}

const to = z.string().optional().transform(staffPath)

export const staffSignInSchema = signInSchema.extend({ to })

/** R-CLK-9 */
export const secondFactorSchema = secondFactorCodeSchema.safeExtend({ to })

export const staffPasskeySchema = usedPasskeySchema.extend({ to })
