import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const name = 'portal-recovery'
const context = 'recovery-cookie'
const shape = z.object({ codes: z.array(z.string()), sessionHash: z.string(), until: z.coerce.date() })
const minutes = 10

type Holder = { sessionHash: string; now: Date }

/** Fresh codes on their way to the page that shows them, sealed, for this session, for ten minutes. */
export async function carryRecoveryCodes(codes: readonly string[], viewer: Holder): Promise<void> {
  const { sessionHash, now } = viewer
  const until = new Date(now.getTime() + minutes * 60_000)
  const sealed = seal(JSON.stringify({ codes, sessionHash, until }), context)
  const jar = await cookies()
  jar.set(name, Buffer.from(sealed).toString('base64url'), {
    httpOnly: true,
    sameSite: 'strict',
    secure: env().APP_URL.startsWith('https:'),
    path: '/',
    maxAge: minutes * 60,
  })
}

export async function carriedRecoveryCodes(viewer: Holder): Promise<readonly string[] | null> {
  const value = (await cookies()).get(name)?.value
  if (!value) return null
  try {
    const kept = shape.parse(JSON.parse(open(Buffer.from(value, 'base64url'), context)))
    return kept.sessionHash === viewer.sessionHash && viewer.now < kept.until ? kept.codes : null
  } catch {
    return null
  }
}

export async function dropRecoveryCodes(): Promise<void> {
  const jar = await cookies()
  jar.delete(name)
}
