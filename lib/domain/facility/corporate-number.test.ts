import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corporateCheckDigit, isCorporateNumber } from '@/lib/domain/facility/corporate-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('法人番号', () => {
  it.each([
    ['3010405002439', '社会保険診療報酬支払基金'],
    ['8700150008847', '関東ITソフトウェア健康保険組合'],
    ['7010705000725', '日本税理士会連合会'],
    ['8700110005901', '国税庁 worked example 700110005901 → 8'],
    ['4000012090001', 'imi-enrichment-hojin'],
    ['1180301018771', 'corporate-number-jp'],
    ['7000012050002', '国税庁'],
  ])('R-LST-3 accepts %s %s', (number) => {
    expect(isCorporateNumber(number)).toBe(true)
  })

  it.each([
    '2835678256246',
    '3010405002438',
    '0010405002439',
    '301040500243',
    '30104050024390',
    '',
    'T3010405002439',
  ])('R-LST-3 refuses %j', (number) => {
    expect(isCorporateNumber(number)).toBe(false)
  })

  it('R-LST-3 catches any single wrong digit but 0 ↔ 9', () => {
    const base = fc.stringMatching(/^\d{12}$/)
    fc.assert(
      fc.property(
        base,
        fc.integer({ min: 0, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, at, shift) => {
          const digit = Number(digits[at])
          const wrong = (digit + shift) % 10
          const zeroNine = digit % 9 === 0 && wrong % 9 === 0
          const changed = digits.slice(0, at) + wrong + digits.slice(at + 1)
          expect(isCorporateNumber(corporateCheckDigit(digits) + changed)).toBe(zeroNine)
        },
      ),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['3', '0104', '0500', '2439'])) {
      expect(isCorporateNumber(variant), JSON.stringify(variant)).toBe(true)
    }
  })
})
