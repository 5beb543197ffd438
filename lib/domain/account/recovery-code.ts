import { activationCodeAlphabet } from '@/lib/domain/device/activation-code'
import { normaliseCode } from '@/lib/domain/text/digits'

/** For a lost authenticator: ten codes of 50 bits, each works once. */
export const recoveryCodeCount = 10
export const recoveryCodeLength = 10

/** The plain form, which is hashed; `random` holds at least ten random bytes. The letters cannot be mistaken (D-3). */
export function buildRecoveryCode(random: Uint8Array): string {
  if (random.length < recoveryCodeLength) throw new RangeError(`${random.length} random bytes`)
  return Array.from(
    random.subarray(0, recoveryCodeLength),
    (byte) => activationCodeAlphabet[byte % activationCodeAlphabet.length],
  ).join('')
}

/** As it is shown and printed: two groups of five. */
export function formatRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/** Back from any typed form: lower case, full width, spaces, hyphens. */
export function normaliseRecoveryCode(typed: string): string {
  return normaliseCode(typed)
}

export function isRecoveryCode(text: string): boolean {
  return /^[A-HJ-NP-Z2-9]{10}$/.test(text)
}
