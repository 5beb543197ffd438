import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '@/lib/domain/check-digit'
import type { NoticeField } from '@/lib/domain/notice/fields'
import { restoreZeros } from './lost-zeros'

const wrongDigit = (Number(checkDigit('01123')) + 1) % 10

describe('R-INS-4 zeros that Excel dropped', () => {
  it.each<[NoticeField, string, string]>([
    ['insurerNumber', '6139999', '6139999'],
    ['insurerNumber', '6130488', '06130488'],
    ['insurerNumber', '１０４０01３', '01040013'],
    ['insurerNumber', '138016', '138016'],
    ['insurerNumber', '01040013', '01040013'],
    ['insurerNumber', `1123${checkDigit('01123')}`, `01123${checkDigit('01123')}`],
    ['insurerNumber', `1123${wrongDigit}`, `1123${wrongDigit}`],
    ['postalCode', '600001', '0600001'],
    ['postalCode', '60-0001', '0600001'],
    ['postalCode', '1000013', '1000013'],
    ['phone', '335911111', '0335911111'],
    ['phone', '9012345678', '9012345678'],
    ['phone', '03-3591-1111', '03-3591-1111'],
    ['phone', '3591', '3591'],
    ['name', '6130488', '6130488'],
    ['insurerNumber', 'abc', 'abc'],
    ['insurerNumber', '', ''],
  ])('%s %s becomes %s', (field, typed, text) => {
    const restored = restoreZeros(field, typed)
    expect(restored.text).toBe(text)
    if (text === typed) expect(restored.note).toBeUndefined()
    else expect(restored.note).toBe(`先頭の0が消えていたため補いました（${typed} → ${text}）。`)
  })

  const body = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })

  it('R-INS-4 every 8-digit number that begins with one zero comes back, and no other becomes a wrong one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('01', '02', '06'),
        fc.integer({ min: 1, max: 47 }),
        body(3),
        (law, prefecture, own) => {
          const digits = law + String(prefecture).padStart(2, '0') + own
          const number = digits + checkDigit(digits)
          expect(restoreZeros('insurerNumber', String(Number(number))).text).toBe(number)
          expect(restoreZeros('insurerNumber', number)).toEqual({ text: number })
        },
      ),
    )
  })
})
