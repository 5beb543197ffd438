import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, passesCheckDigit } from '@/lib/domain/check-digit'

const body = fc.stringMatching(/^\d{5,9}$/)

describe('check digit', () => {
  it.each([
    ['0613048', '8', '設定要領 第1-5 worked example 06/13/048'],
    ['341071236', '2', '設定要領 第4-5 worked example 34/1/07/1236'],
    ['0104001', '3', '協会けんぽ 宮城支部'],
    ['000000', '0', 'sum divisible by ten gives 0'],
  ])('D-7 of %s is %s (%s)', (digits, check) => {
    expect(checkDigit(digits)).toBe(check)
    expect(passesCheckDigit(digits + check)).toBe(true)
  })

  it.each(['', '0', 'abc', '12a4', '１２３４', '-18'])('D-7 %j does not pass', (text) => {
    expect(passesCheckDigit(text)).toBe(false)
  })

  it('D-7 catches any single wrong digit', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, at, shift) => {
        const right = digits + checkDigit(digits)
        const index = at % right.length
        const wrong = (Number(right[index]) + shift) % 10
        expect(passesCheckDigit(right.slice(0, index) + wrong + right.slice(index + 1))).toBe(false)
      }),
    )
  })

  it('D-7 catches two neighbours exchanged, but for 09 and 90', () => {
    fc.assert(
      fc.property(body, fc.nat(), (digits, at) => {
        const right = digits + checkDigit(digits)
        const index = at % (right.length - 1)
        const pair = right.slice(index, index + 2)
        fc.pre(pair[0] !== pair[1])
        const swapped = right.slice(0, index) + pair[1] + pair[0] + right.slice(index + 2)
        expect(passesCheckDigit(swapped)).toBe(pair === '09' || pair === '90')
      }),
    )
  })

  it('D-7 known blind spot: 01090018 and 01900018 both pass', () => {
    expect(passesCheckDigit('01090018')).toBe(true)
    expect(passesCheckDigit('01900018')).toBe(true)
  })

  it('R-INS-1 leading zeros add nothing', () => {
    fc.assert(
      fc.property(body, (digits) => {
        expect(checkDigit(`00${digits}`)).toBe(checkDigit(digits))
      }),
    )
  })
})
