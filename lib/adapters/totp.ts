import * as OTPAuth from 'otpauth'

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
