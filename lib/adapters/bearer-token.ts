import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether the request carries this token. Says no to everybody when there is none. */
export function carriesToken(headers: Headers, token: string | undefined): boolean {
  const sent = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!token || !sent) return false
  return timingSafeEqual(digest(sent), digest(token))
}

/** Equal lengths, whatever was sent. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
