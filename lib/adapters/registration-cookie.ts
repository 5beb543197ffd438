import { cookies } from 'next/headers'
import { z } from 'zod'
import { facilityKinds } from '@/lib/domain/facility/kind'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const name = 'portal-registration'
const context = 'registration-cookie'

const shape = z.object({
  registration: z.object({
    lastName: z.string(),
    firstName: z.string(),
    kind: z.enum(facilityKinds),
    prefecture: z.string(),
    code: z.string(),
    phone: z.string(),
    email: z.string(),
    passwordHash: z.string(),
  }),
  mailId: z.string(),
  expiresAt: z.coerce.date(),
})

/**
 * The registration as the waiting page shows, re-sends and corrects it (R-REG-5). It stays with the applicant's browser,
 * because nothing is stored for an address that is taken, and yet both must look alike (R-REG-7). Sealed: a mail
 * address does not belong in an address bar (R-ALL-7), nor the password's hash in anybody's hands.
 */
export async function rememberRegistration(sent: z.infer<typeof shape>): Promise<void> {
  const value = Buffer.from(seal(JSON.stringify(sent), context)).toString('base64url')
  const jar = await cookies()
  jar.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/register',
    // Longer than the link lives: an expired one is sent again from here.
    maxAge: 24 * 60 * 60,
  })
}

export async function recallRegistration(): Promise<z.infer<typeof shape> | null> {
  const jar = await cookies()
  const value = jar.get(name)?.value
  if (!value) return null
  try {
    return shape.parse(JSON.parse(open(Buffer.from(value, 'base64url'), context)))
  } catch {
    return null
  }
}
