import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatPhone } from '@/lib/domain/text/format-phone'

it.each([
  ['0335911111', '03-3591-1111'],
  ['0492427113', '049-242-7113'],
  ['0154231234', '0154-23-1234'],
  ['0112345678', '011-234-5678'],
  ['0120950178', '0120-950-178'],
  ['0570783578', '0570-783-578'],
  ['05012345678', '050-1234-5678'],
  ['09012345678', '090-1234-5678'],
  ['0300000009', '03-0000-0009'],
])('R-LST-1 %s is shown as %s', (digits, shown) => {
  expect(formatPhone(digits)).toBe(shown)
})

it.each([[''], ['117'], ['08012345'], ['00000000000'], ['abc'], ['03-3591-111x']])(
  'leaves %j, which is no number, as it is',
  (text) => {
    expect(formatPhone(text)).toBe(text)
  },
)

it('loses no digit and adds nothing but hyphens', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^0\d{9,10}$/), (digits) => {
      expect(formatPhone(digits).replaceAll('-', '')).toBe(digits)
    }),
  )
})
