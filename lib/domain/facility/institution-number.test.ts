import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatInstitutionNumber,
  isInstitutionNumber,
  parseInstitutionNumber,
} from '@/lib/domain/facility/institution-number'
import { type FacilityKind, facilityKindFacts } from '@/lib/domain/facility/kind'
import { prefectures } from '@/lib/domain/facility/prefecture'
import { codeKindDigits } from '@/lib/domain/insurer-code/kind-digit'
import { formatQualificationCode, wholeQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import { writtenVariants } from '@/lib/domain/text/written-variants.fixture'

describe('institutionCode', () => {
  it.each<[FacilityKind, string, string, string]>([
    ['MEDICAL', '13', '0270751', '1310270751'],
    ['MEDICAL', '01', '8010016', '0118010016'],
    ['MEDICAL', '40', '9819897', '4019819897'],
    ['DENTAL', '27', '9400105', '2739400105'],
    ['PHARMACY', '13', '4000001', '1344000001'],
    ['NON_INSURANCE', '13', '0000001', '1320000001'],
    ['EXEMPT', '13', '0270751', '1310270751'],
    ['INSURER', '13', '0000014', '1390000014'],
    ['JUDO', '13', 'AB131234500', 'AB131234500'],
    ['ACUPUNCTURE', '13', '1234567', '1234567'],
  ])('D-7 %s %s-%s is %s', (kind, prefecture, code, number) => {
    expect(formatInstitutionNumber(kind, prefecture, code)).toBe(number)
    expect(isInstitutionNumber(number)).toBe(true)
  })

  it.each(['', '13102707511234', '1310270751-ABC', '13102707!1', '機関コード'])('D-7 %j is none', (text) => {
    expect(isInstitutionNumber(text)).toBe(false)
    expect(parseInstitutionNumber(text)).toBeUndefined()
  })

  it.each(['4810270751', '131027075', 'AB131234500'])('D-7 %s does not split into three parts', (text) => {
    expect(parseInstitutionNumber(text)).toBeUndefined()
  })

  it('D-7 formatting and parsing are inverse', () => {
    const prefecture = fc.constantFrom(...prefectures.map(({ number }) => number))
    const kind = fc.constantFrom<FacilityKind>('MEDICAL', 'DENTAL', 'PHARMACY', 'NON_INSURANCE')
    fc.assert(
      fc.property(kind, prefecture, fc.stringMatching(/^\d{7}$/), (of, number, code) => {
        expect(parseInstitutionNumber(formatInstitutionNumber(of, number, code))).toEqual({
          prefecture: number,
          kindDigit: facilityKindFacts[of].kindDigit,
          code,
        })
      }),
    )
  })

  it('R-INS-8 D-7 an insurer’s number is its code, whichever third digit it was issued with', () => {
    const prefecture = fc.constantFrom(...prefectures.map(({ number }) => number))
    const serial = fc.integer({ min: 1, max: 999_999 })
    fc.assert(
      fc.property(prefecture, serial, fc.constantFrom(...codeKindDigits), (number, count, digit) => {
        const code = formatQualificationCode(number, count, digit)
        expect(formatInstitutionNumber('INSURER', number, code.slice(3))).toBe(code)
        expect(wholeQualificationCode(number, code.slice(3))).toMatchObject({
          kindDigit: digit,
          serial: count,
        })
      }),
    )
  })

  it('R-REG-9 accepts 40 ways of writing one', () => {
    for (const variant of writtenVariants(['13', '1', '0270751'])) {
      expect(parseInstitutionNumber(variant)?.code, JSON.stringify(variant)).toBe('0270751')
    }
  })
})
