import { expect, it } from 'vitest'
import { listNumber, readTypedNumber } from '@/lib/domain/list/list-number'

it.each([
  ['MEDICAL', '0270751', '1310270751'],
  ['DENTAL', '0270751', '1330270751'],
  ['PHARMACY', '0270751', '1340270751'],
  ['NON_INSURANCE', '0270751', '1320270751'],
  // 施術所 have a 登録記号番号 and take on no 特定健診; an insurer's 保険者番号 is no number of an institution.
  ['JUDO', '9900000140', undefined],
  ['ACUPUNCTURE', '0270751', undefined],
  ['INSURER', '06139992', undefined],
] as const)('R-LST-2 健診・保健指導機関番号 of %s %s: %s', (kind, code, number) => {
  expect(listNumber({ kind, prefecture: '13', code })).toBe(number)
})

it.each([
  ['institutions', ' １３１-0270751 ', { number: '1310270751' }],
  ['insurers', '０６１３９９９２', { number: '06139992' }],
  ['insurers', '00138057', { number: '138057' }],
] as const)('R-REG-9 the number of a new row in the %s, typed as %j', (list, typed, read) => {
  expect(readTypedNumber(list, typed)).toEqual(read)
})

it.each([
  ['institutions', '0270751', '健診・保健指導機関番号は10桁の数字'],
  ['institutions', '', '健診・保健指導機関番号は10桁の数字'],
  ['institutions', '../staff', '健診・保健指導機関番号は10桁の数字'],
  ['insurers', '6139992', '保険者番号は8桁'],
  ['insurers', 'x'.repeat(10_000), '保険者番号は8桁'],
] as const)('R-ALL-1 in the %s, %j is no number', (list, typed, sentence) => {
  expect(readTypedNumber(list, typed)).toEqual({ problem: expect.stringContaining(sentence) })
})
