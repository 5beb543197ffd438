import { randomBytes } from 'node:crypto'
import { hashActivationCode, seal } from '@/lib/adapters/crypto'
import { activationCodeLength, buildActivationCode } from '@/lib/domain/device/activation-code'
import { codeExpiry } from '@/lib/domain/device/code-life'

/** D-3: a fresh code for an ID, kept as a keyed hash and encrypted; whatever code it had before is dead. */
export function newActivationCode(number: string, now: Date, days: number) {
  const code = buildActivationCode(randomBytes(activationCodeLength))
  return {
    codeHash: Uint8Array.from(hashActivationCode(number, code)),
    codeEncrypted: seal(code, `device:${number}`),
    codeExpiresAt: codeExpiry(now, days),
  }
}
