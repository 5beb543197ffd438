import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountNumberKey, accountNumberProblem } from '@/lib/domain/facility/account-number'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('口座番号', () => {
  it.each([
    ['0012345', '12345'],
    ['12345', '12345'],
    ['１２３４５', '12345'],
    ['1234567', '1234567'],
    ['1000', '1000'],
    ['0000000', '0'],
    ['7', '7'],
  ])('R-VER-2 %s is kept as %s', (typed, key) => {
    expect(accountNumberKey(typed)).toBe(key)
    expect(accountNumberProblem(typed)).toBeUndefined()
  })

  it.each([
    ['', '口座番号を入力してください。'],
    [' 　', '口座番号を入力してください。'],
    ['12345678', '口座番号は7桁以内の数字で入力してください。'],
    ['01234567', '口座番号は7桁以内の数字で入力してください。'],
    ['12345a', '口座番号は7桁以内の数字で入力してください。'],
    ['口座', '口座番号は7桁以内の数字で入力してください。'],
    ['12😀', '口座番号は7桁以内の数字で入力してください。'],
  ])('R-VER-1 %j is refused: %s', (typed, message) => {
    expect(accountNumberKey(typed)).toBeUndefined()
    expect(accountNumberProblem(typed)).toBe(message)
  })

  it('R-VER-2 any number of leading zeros is the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.nat({ max: 7 }), (number, width) => {
        expect(accountNumberKey(String(number).padStart(width, '0'))).toBe(String(number))
      }),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['001', '2345'])) {
      expect(accountNumberKey(variant), JSON.stringify(variant)).toBe('12345')
    }
  })
})
