import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPostalCode, normalisePostalCode, postalCodeProblem } from '@/lib/domain/text/postal-code'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('郵便番号', () => {
  it.each(['1050004', '105-0004', '〒105-0004', '〒１０５－０００４', ' 105 0004 '])(
    'R-REG-9 %j is 105-0004',
    (typed) => {
      expect(postalCodeProblem(typed)).toBeUndefined()
      expect(normalisePostalCode(typed)).toBe('1050004')
      expect(formatPostalCode(typed)).toBe('105-0004')
    },
  )

  it.each([
    ['', '郵便番号を入力してください。'],
    ['〒', '郵便番号を入力してください。'],
    ['105000', '郵便番号は7桁の数字で入力してください。'],
    ['10500044', '郵便番号は7桁の数字で入力してください。'],
    ['105-000A', '郵便番号は7桁の数字で入力してください。'],
    ['東京', '郵便番号は7桁の数字で入力してください。'],
  ])('R-ALL-1 %j: %s', (typed, message) => {
    expect(postalCodeProblem(typed)).toBe(message)
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['105', '0004'])) {
      expect(normalisePostalCode(variant), JSON.stringify(variant)).toBe('1050004')
    }
  })

  it('R-LST-1 formatting and normalising are inverse', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{7}$/), (code) => {
        expect(normalisePostalCode(formatPostalCode(code))).toBe(code)
      }),
    )
  })

  it('leaves what is no postal code as it is', () => {
    expect(formatPostalCode('105')).toBe('105')
  })
})
