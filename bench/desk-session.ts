import { encode } from 'next-auth/jwt'
import { hashToken, keyFor, newToken } from '@/lib/adapters/crypto'
import { newId } from '@/lib/usecases/new-id'

export type NewSession = { accountId: string; token: string; tokenHash: string }

/** Of somebody who is about to be made, in whichever database. */
export function newSession(): NewSession {
  const token = newToken()
  return { accountId: newId(), token, tokenHash: hashToken(token) }
}

/** The whole `cookie` header. */
export async function cookieOf({ token }: NewSession): Promise<string> {
  const secret = keyFor('session-cookie')
  return `portal-session=${await encode({ token: { sid: token }, secret, maxAge: 10 * 60 * 60 })}`
}
