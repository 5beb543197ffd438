import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const name = 'portal-registration'
const context = 'registration-cookie'
const shape = z.object({ email: z.string(), expiresAt: z.coerce.date() })

/** What the waiting page shows after 「登録」. Sealed, because a mail address does not belong in an address bar (R-ALL-7). */
export async function rememberRegistration(sent: z.infer<typeof shape>): Promise<void> {
  const value = Buffer.from(seal(JSON.stringify(sent), context)).toString('base64url')
  const jar = await cookies()
  jar.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/register',
    maxAge: 3 * 60 * 60,
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
