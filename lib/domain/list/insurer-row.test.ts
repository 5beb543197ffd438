import { expect, it } from 'vitest'
import {
  insurerRowProblems,
  insurerRowWarnings,
  parseInsurerRow,
  type TypedInsurerRow,
} from '@/lib/domain/list/insurer-row'
import { typedInsurer as typed } from '@/lib/domain/list/sample-rows.fixture'

it('R-LST-1 a row is kept with digits only, and its marks', () => {
  expect(insurerRowProblems(typed)).toEqual([])
  expect(parseInsurerRow({ ...typed, guidance: '〇', invoice: 'on' })).toEqual({
    number: '06139993',
    name: '見本健康保険組合',
    postalCode: '1000013',
    address: '東京都千代田区霞が関9-99-9',
    phone: '0300000009',
    checkup: true,
    guidance: true,
    firstInterview: false,
    invoice: true,
  })
})

it('R-LST-1 国民健康保険 has six digits, padded or not', () => {
  const number = (text: string) => parseInsurerRow({ ...typed, number: text }).number
  expect([number('138057'), number('00138057')]).toEqual(['138057', '138057'])
})

it.each<[string, TypedInsurerRow, string]>([
  ['no number', { number: '' }, 'number: 保険者番号を入力してください。'],
  ['seven digits', { number: '6139993' }, 'number: 保険者番号は8桁（国民健康保険は6桁）の数字で'],
  ['no name', { name: '' }, 'name: 委託元保険者名を入力してください。'],
  ['※1 without the prefecture', { address: '千代田区霞が関' }, 'address: 所在地は、都道府県名から'],
  ['a triangle', { guidance: '△' }, 'guidance: 「特定保健指導」には、○を入れるか、空欄にしてください。'],
  ['nothing commissioned', { checkup: '', firstInterview: '○' }, 'checkup: 委託範囲に○がありません。'],
  ['備考 in words', { invoice: '要相談' }, 'invoice: 「備考（インボイス制度対応が必要）」には、○を入れるか'],
])('R-LST-1 %s is refused at its column', (_, change, sentence) => {
  const problems = insurerRowProblems({ ...typed, ...change })
  expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([
    expect.stringContaining(sentence),
  ])
})

it('R-LST-1 a wrong check digit is taken, with a second look', () => {
  const warned = (number: string) => insurerRowWarnings(parseInsurerRow({ ...typed, number })).length
  expect([warned('06139992'), warned('06139993')]).toEqual([0, 1])
})
