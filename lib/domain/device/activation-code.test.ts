import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activationCodeAlphabet,
  buildActivationCode,
  formatActivationCode,
  isActivationCode,
  normaliseActivationCode,
} from '@/lib/domain/device/activation-code'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

const random = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('activation code', () => {
  it('D-3 has 32 letters without 0, O, 1 and I', () => {
    expect(new Set(activationCodeAlphabet).size).toBe(32)
    expect(activationCodeAlphabet).not.toMatch(/[0O1I]/)
  })

  it('D-3 is built of random bytes, each letter from eight of the 256', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const letters = Array.from({ length: 16 }, (_, index) => buildActivationCode(bytes.subarray(index * 16)))
    for (const letter of activationCodeAlphabet) {
      expect(letters.join('').split(letter)).toHaveLength(9)
    }
    expect(() => buildActivationCode(bytes.subarray(0, 15))).toThrow(RangeError)
  })

  it('D-3 is shown in groups of four', () => {
    expect(formatActivationCode('ABCDEFGHJKLMNPQR')).toBe('ABCD-EFGH-JKLM-NPQR')
  })

  it('D-3 showing and typing back are inverse', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = buildActivationCode(bytes)
        expect(isActivationCode(code)).toBe(true)
        expect(normaliseActivationCode(formatActivationCode(code))).toBe(code)
        expect(normaliseActivationCode(formatActivationCode(code).toLowerCase())).toBe(code)
      }),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['ABCD', 'EFGH', 'JKLM', '2345'])) {
      expect(normaliseActivationCode(variant), JSON.stringify(variant)).toBe('ABCDEFGHJKLM2345')
    }
  })

  it.each([
    '',
    'ABCDEFGHJKLMNPQ',
    'ABCDEFGHJKLMNPQRS',
    'ABCDEFGHJKLMNPQ0',
    'ABCDEFGHJKLMNPQI',
    'abcdefghjklmnpqr',
  ])('D-3 %j is none', (text) => {
    expect(isActivationCode(text)).toBe(false)
  })
})
