import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeMedicalCode, passesMedicalRule } from '@/lib/domain/facility/medical-code'
import { prefectures } from '@/lib/domain/facility/prefecture'

const prefecture = fc.constantFrom(...prefectures.map(({ number }) => number))

describe('medical code', () => {
  it.each([
    ['01', '8010016', '北海道大学病院'],
    ['23', '9900110', '名古屋大学医学部附属病院'],
    ['26', '9900042', '京都大学医学部附属病院'],
    ['27', '2306360', '大阪公立大学医学部附属病院'],
    ['34', '8010017', '広島大学病院'],
    ['40', '9819897', '九州大学病院'],
    ['13', '0270751', '聖路加国際病院'],
    ['13', '0314732', '虎の門病院'],
    ['13', '8814790', '東京大学医学部附属病院'],
    ['12', '9210014', '千葉大学医学部附属病院'],
    ['11', '2401966', '埼玉医科大学病院'],
    ['14', '0803304', '横浜市立大学附属病院'],
    ['34', '0712362', '設定要領 worked example 34/1/07/1236'],
    ['01', '0113719', 'Wikipedia example'],
    ['13', '1131242', '松英会 馬込中央診療所'],
    ['01', '0118098', 'メディカルプラザ札幌健診クリニック'],
  ])('D-7 accepts %s-%s %s', (number, code) => {
    expect(passesMedicalRule(number, code)).toBe(true)
  })

  it.each([
    ['13', '0270752', 'check digit'],
    ['01', '0270751', 'right only in 11–14'],
    ['13', '8010016', 'right only elsewhere'],
    ['00', '8010016', 'no such prefecture'],
    ['48', '8010016', 'no such prefecture'],
    ['01', '801001', 'six digits'],
    ['01', '80100166', 'eight digits'],
    ['01', '801001X', 'a letter'],
    ['01', '', 'nothing'],
  ])('D-7 does not accept %s-%s (%s)', (number, code) => {
    expect(passesMedicalRule(number, code)).toBe(false)
  })

  it.each([
    ['27', '9400105', '大阪歯科大学附属病院'],
    ['27', '9900021', '大阪大学歯学部附属病院'],
  ])('D-7 %s-%s %s stands in the 医科 list but passes as 歯科 only', (number, code) => {
    expect(passesMedicalRule(number, code)).toBe(false)
    expect(passesMedicalRule(number, code, '3')).toBe(true)
  })

  it.each(['08', '11', '12', '14', '24', '40'])('D-7 0210047 is a right code in %s', (number) => {
    expect(passesMedicalRule(number, '0210047')).toBe(true)
  })

  it('D-7 the alternates 61–64 accept either rule', () => {
    expect(passesMedicalRule('63', '0270751')).toBe(true)
    expect(passesMedicalRule('63', completeMedicalCode('63', '027075'))).toBe(true)
  })

  it('D-7 a completed code passes, and any single wrong digit is caught', () => {
    const six = fc.stringMatching(/^\d{6}$/)
    const wrong = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(prefecture, six, fc.integer({ min: 0, max: 6 }), wrong, (number, body, index, shift) => {
        const code = completeMedicalCode(number, body)
        expect(passesMedicalRule(number, code)).toBe(true)
        const digit = (Number(code[index]) + shift) % 10
        expect(passesMedicalRule(number, code.slice(0, index) + digit + code.slice(index + 1))).toBe(false)
      }),
    )
  })
})
