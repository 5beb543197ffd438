import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRegistrationSymbol, normaliseRegistrationSymbol } from '@/lib/domain/facility/registration-symbol'
import { randomText } from '@/lib/domain/text/random-text.fixture'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('登録記号番号', () => {
  it('D-8 accepts 40 ways of writing one', () => {
    const variants = writtenVariants(['AB1312345', '0', '0'])
    expect(new Set(variants).size).toBeGreaterThanOrEqual(40)
    for (const variant of variants) expect(normaliseRegistrationSymbol(variant)).toBe('AB131234500')
  })

  it.each([
    ['ab-1234567-0', 'AB12345670', true],
    ['123456789012', '123456789012', true],
    ['1234567890123', '1234567890123', false],
    ['', '', false],
    ['１２３４　５６７', '1234567', true],
    ['12😀', '12😀', false],
    ['協123', '協123', false],
  ])('D-8 %j is %s, accepted: %s', (typed, normalised, accepted) => {
    expect(normaliseRegistrationSymbol(typed)).toBe(normalised)
    expect(isRegistrationSymbol(normalised)).toBe(accepted)
  })

  it('D-8 normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()).map(randomText), (text) => {
        const once = normaliseRegistrationSymbol(text)
        expect(normaliseRegistrationSymbol(once)).toBe(once)
      }),
    )
  })
})
