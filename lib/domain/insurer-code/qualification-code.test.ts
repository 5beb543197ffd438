import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { formatQualificationCode, parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

const prefecture = fc.constantFrom(...prefectures.map(({ number }) => number))
const serial = fc.integer({ min: 1, max: 999_999 })

describe('オンライン資格確認用コード', () => {
  it.each([
    ['13', 1, '1390000014'],
    ['13', 2, '1390000022'],
    ['01', 999_999, '0199999996'],
  ])('R-INS-8 %s + 9 + %i is %s', (number, count, code) => {
    expect(formatQualificationCode(number, count)).toBe(code)
  })

  it('R-INS-8 splits into 都道府県 and 機関コード of 7 digits', () => {
    expect(parseQualificationCode('1390000014')).toEqual({
      text: '1390000014',
      prefecture: '13',
      kindDigit: '9',
      serial: 1,
      code: '0000014',
    })
  })

  it.each([
    '1390000012',
    '1310000014',
    '4890000014',
    '6390000014',
    '1390000003',
    '139000001',
    '',
    '13900000144',
  ])('R-INS-8 refuses %j', (text) => {
    expect(parseQualificationCode(text)).toBeUndefined()
  })

  it.each([
    ['63', 1],
    ['00', 1],
    ['13', 0],
    ['13', 1_000_000],
    ['13', 1.5],
  ])('R-INS-8 does not form a code of %s and %d', (number, count) => {
    expect(() => formatQualificationCode(number, count)).toThrow(RangeError)
  })

  it('R-INS-8 formatting and parsing are inverse, and a single wrong digit is caught', () => {
    const position = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        prefecture,
        serial,
        position,
        fc.integer({ min: 1, max: 9 }),
        (number, count, at, shift) => {
          const text = formatQualificationCode(number, count)
          expect(parseQualificationCode(text)).toMatchObject({ prefecture: number, serial: count })
          const wrong = (Number(text[at]) + shift) % 10
          expect(parseQualificationCode(text.slice(0, at) + wrong + text.slice(at + 1))).toBeUndefined()
        },
      ),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['13', '9', '000001', '4'])) {
      expect(parseQualificationCode(variant)?.text, JSON.stringify(variant)).toBe('1390000014')
    }
  })
})
