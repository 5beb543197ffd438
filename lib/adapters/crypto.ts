import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '@/lib/env'

type Purpose =
  | 'session-cookie'
  | 'seal'
  | 'activation-code'
  | 'account-number'
  | 'rate-limit'
  | 'totp-offer'
  | 'recovery-code'
  | 'passkey'
  | 'place'
  | 'audit-head'
  | 'audit-export'
  | 'backup'

const keys = new Map<Purpose, Buffer>()

/** Each use has a key of its own, derived from PORTAL_SECRET (HKDF-SHA-256). */
export function keyFor(purpose: Purpose): Buffer {
  const known = keys.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env().PORTAL_SECRET, 'kenshin-portal', purpose, 32))
  keys.set(purpose, key)
  return key
}

/** 256 random bits for links and sessions, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. A token holds 256 bits, so a plain hash is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** What is stored of an activation code (D-3): keyed, because 80 bits alone could be guessed offline. */
export function hashActivationCode(deviceNumber: string, code: string): Buffer {
  return createHmac('sha256', keyFor('activation-code')).update(`${deviceNumber}:${code}`).digest()
}

/** What is stored of a recovery code: keyed, because 50 bits alone could be guessed offline. */
export function hashRecoveryCode(accountId: string, code: string): Buffer {
  return createHmac('sha256', keyFor('recovery-code')).update(`${accountId}:${code}`).digest()
}

/** What is stored of where somebody signed in from: keyed, because networks and browsers can be tried out. */
export function hashPlace(accountId: string, place: string): Buffer {
  return createHmac('sha256', keyFor('place')).update(`${accountId}:${place}`).digest()
}

/** A name for a rate limiter's row that does not show whose it is (R-ALL-7). */
export function hashForLimit(text: string): string {
  return createHmac('sha256', keyFor('rate-limit')).update(text).digest('base64url').slice(0, 22)
}

const version = 1

/**
 * Encrypts (AES-256-GCM) for keeping in the database.
 * @param context what the text belongs to, e.g. `device:W0000001`; opening needs the same, so that sealed
 * values cannot be swapped between rows.
 */
export function seal(text: string, context: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body]))
}

/** @throws when the value was changed or belongs to another context. */
export function open(sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version) throw new Error('Sealed with an unknown key version')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(1, 13))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8')
}
