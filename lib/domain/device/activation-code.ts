import { normaliseCode } from '@/lib/domain/text/digits'

/** D-3: 16 characters without 0/O/1/I. 32 letters, so that a random byte picks each equally often (80 bits). */
export const activationCodeAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const activationCodeLength = 16

/** The plain form, which is hashed and stored; `random` holds at least 16 random bytes. */
export function buildActivationCode(random: Uint8Array): string {
  if (random.length < activationCodeLength) throw new RangeError(`${random.length} random bytes`)
  return Array.from(
    random.subarray(0, activationCodeLength),
    (byte) => activationCodeAlphabet[byte % 32],
  ).join('')
}

/** As it is shown and printed: groups of four. */
export function formatActivationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Back from any typed form: lower case, full width, spaces, hyphens. */
export function normaliseActivationCode(typed: string): string {
  return normaliseCode(typed)
}

export function isActivationCode(text: string): boolean {
  return /^[A-HJ-NP-Z2-9]{16}$/.test(text)
}
