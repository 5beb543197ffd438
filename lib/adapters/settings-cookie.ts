import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const name = 'portal-settings'
const context = 'settings-cookie'
const shape = z.object({ applicationId: z.string(), sessionHash: z.string(), until: z.coerce.date() })

/** The password was given again: for ten minutes this session may see this application's codes. */
export async function grantSettings(grant: {
  applicationId: string
  sessionHash: string
  now: Date
}): Promise<void> {
  const until = new Date(grant.now.getTime() + 10 * 60_000)
  const sealed = seal(JSON.stringify({ ...grant, until }), context)
  const jar = await cookies()
  jar.set(name, Buffer.from(sealed).toString('base64url'), {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().APP_URL.startsWith('https:'),
    path: '/devices/settings',
    maxAge: 10 * 60,
  })
}

export async function settingsGranted(
  applicationId: string,
  viewer: { sessionHash: string; now: Date },
): Promise<boolean> {
  const jar = await cookies()
  const value = jar.get(name)?.value
  if (!value) return false
  try {
    const grant = shape.parse(JSON.parse(open(Buffer.from(value, 'base64url'), context)))
    const same = grant.applicationId === applicationId && grant.sessionHash === viewer.sessionHash
    return same && viewer.now < grant.until
  } catch {
    return false
  }
}
