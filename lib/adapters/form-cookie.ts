import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { open, seal } from './crypto'

const shape = z.object({
  values: z.record(z.string(), z.string()),
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
})

type KeptForm = z.infer<typeof shape>

/**
 * What was typed into a form with a file, on its way back to the page: such a form goes to a route handler, which can
 * only lead on (R-ALL-1). Sealed, because it may hold a person's name and mail address.
 * @param path the page that reads it.
 */
export function formCookie(name: string, path: string) {
  const context = `${name}-cookie`
  return {
    async keep(state: KeptForm): Promise<void> {
      const value = Buffer.from(seal(JSON.stringify(shorten(state)), context)).toString('base64url')
      const secure = env().APP_URL.startsWith('https:')
      const jar = await cookies()
      jar.set(`portal-${name}`, value, { httpOnly: true, sameSite: 'lax', secure, path, maxAge: 10 * 60 })
    },
    async read(): Promise<KeptForm | null> {
      const jar = await cookies()
      const value = jar.get(`portal-${name}`)?.value
      if (!value) return null
      try {
        return shape.parse(JSON.parse(open(Buffer.from(value, 'base64url'), context)))
      } catch {
        return null
      }
    },
  }
}

/** A browser throws away a cookie of more than 4 096 bytes; what is longer was refused for its length anyway. */
function shorten({ values, problems }: KeptForm): KeptForm {
  const kept = Object.entries(values).map(([key, value]) => [key, Array.from(value).slice(0, 320).join('')])
  return { values: Object.fromEntries(kept), problems }
}
