import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatReceiptNumber, parseReceiptNumber } from '@/lib/domain/application/receipt-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const serial = fc.integer({ min: 1, max: 9_999_999 })

describe('受付番号', () => {
  it.each([
    ['2026-11-20T12:00:00+09:00', 1, 'A08-0000001-0'],
    ['2026-12-31T23:59:59+09:00', 1234567, 'A08-1234567-6'],
    ['2027-01-01T00:00:00+09:00', 9999999, 'A09-9999999-8'],
  ])('R-APP-7 at %s number %i is %s', (at, count, text) => {
    expect(formatReceiptNumber(new Date(at), count)).toBe(text)
  })

  it.each([0, -1, 1.5, 10_000_000])('R-APP-7 there is no number %d', (count) => {
    expect(() => formatReceiptNumber(new Date('2026-11-20'), count)).toThrow(RangeError)
  })

  it.each(['', 'A08', 'A08-0000001-5', 'B08-0000001-6', 'A8-0000001-0', 'A08-0000001', 'A08-0000001-06'])(
    'R-APP-7 %j is none',
    (typed) => {
      expect(parseReceiptNumber(typed)).toBeUndefined()
    },
  )

  it('R-APP-7 formatting and parsing are inverse, and a wrong digit is caught', () => {
    fc.assert(
      fc.property(instant, serial, fc.nat(), fc.integer({ min: 1, max: 9 }), (at, count, place, shift) => {
        const text = formatReceiptNumber(at, count)
        expect(parseReceiptNumber(text)).toMatchObject({ text, serial: count })
        const digits = [...text.matchAll(/\d/g)]
        const index = digits[place % digits.length]?.index ?? 1
        const wrong = (Number(text[index]) + shift) % 10
        expect(parseReceiptNumber(text.slice(0, index) + wrong + text.slice(index + 1))).toBeUndefined()
      }),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one, and lower case', () => {
    for (const variant of writtenVariants(['A08', '0000001', '0'])) {
      expect(parseReceiptNumber(variant)?.text, JSON.stringify(variant)).toBe('A08-0000001-0')
    }
    expect(parseReceiptNumber('a0800000010')?.text).toBe('A08-0000001-0')
  })
})
