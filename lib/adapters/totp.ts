import { createHmac } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import { keyFor } from './crypto'

const period = 30

function totp(secret: string): OTPAuth.TOTP {
  return new OTPAuth.TOTP({
    issuer: 'オンライン資格確認申請ポータル',
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: OTPAuth.Secret.fromBase32(secret),
  })
}

export function newTotpSecret(): string {
  return new OTPAuth.Secret({ size: 20 }).base32
}

/**
 * The secret that a page offers for switching on: the same each time the page is shown, also without scripts and after
 * a wrong code, and kept nowhere until it is confirmed.
 * @param occasion whose it is and what makes it another one next time.
 */
export function offeredTotpSecret(occasion: string): string {
  const bytes = createHmac('sha1', keyFor('totp-offer')).update(occasion).digest()
  return new OTPAuth.Secret({ buffer: Uint8Array.from(bytes).buffer }).base32
}

/** What an authenticator app reads. */
export function totpUri(secret: string, account: string): string {
  const uri = totp(secret)
  uri.label = account
  return uri.toString()
}

/**
 * @returns the time step the code belongs to (one step of clock difference either way is allowed), or null.
 * The caller keeps the step, so that one code works once.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime()
  const delta = totp(secret).validate({ token: code, window: 1, timestamp })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}
