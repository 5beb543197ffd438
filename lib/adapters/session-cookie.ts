import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { keyFor } from './crypto'

/** `__Host-` ties the cookie to this host, but browsers take it over https only. */
function cookieName(): { name: string; secure: boolean } {
  const secure = env().APP_URL.startsWith('https:')
  return { name: secure ? '__Host-portal-session' : 'portal-session', secure }
}

/** Lets the browser keep an encrypted token that names the session; what the session may do is in the database. */
export async function writeSessionCookie(token: string, seconds: number): Promise<void> {
  const { name, secure } = cookieName()
  const value = await encode({ token: { sid: token }, secret: keyFor('session-cookie'), maxAge: seconds })
  const jar = await cookies()
  jar.set(name, value, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
}

export async function readSessionCookie(): Promise<string | null> {
  const jar = await cookies()
  const value = jar.get(cookieName().name)?.value
  if (!value) return null
  try {
    const token = await decode({ token: value, secret: keyFor('session-cookie') })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    // A cookie of another installation, or a changed one: nobody is signed in.
    return null
  }
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete(cookieName().name)
}
