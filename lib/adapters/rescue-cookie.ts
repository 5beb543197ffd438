import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const name = 'portal-rescue'
const context = 'rescue-cookie'
const shape = z.object({
  values: z.record(z.string(), z.string()),
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
})

/**
 * What was typed into a form with a file, on its way back to the page: such a form goes to a route handler, which can
 * only lead on (R-ALL-1). What is wrong with the words the page sees again by itself; only what it cannot know comes
 * along. Sealed, because it holds a person's name and mail address.
 */
export async function keepRescueForm(state: z.infer<typeof shape>): Promise<void> {
  const value = Buffer.from(seal(JSON.stringify(shorten(state)), context)).toString('base64url')
  const jar = await cookies()
  jar.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_URL.startsWith('https:'),
    path: '/staff/rescues/new',
    maxAge: 10 * 60,
  })
}

export async function readRescueForm(): Promise<z.infer<typeof shape> | null> {
  const jar = await cookies()
  const value = jar.get(name)?.value
  if (!value) return null
  try {
    return shape.parse(JSON.parse(open(Buffer.from(value, 'base64url'), context)))
  } catch {
    return null
  }
}

/** A browser throws away a cookie of more than 4 096 bytes; what is longer was refused for its length anyway. */
function shorten({ values, problems }: z.infer<typeof shape>) {
  const kept = Object.entries(values).map(([key, value]) => [key, Array.from(value).slice(0, 320).join('')])
  return { values: Object.fromEntries(kept), problems }
}
