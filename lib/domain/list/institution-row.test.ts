import { expect, it } from 'vitest'
import {
  institutionRowProblems,
  institutionRowWarnings,
  parseInstitutionRow,
  type TypedInstitutionRow,
} from '@/lib/domain/list/institution-row'
import { typedInstitution as typed } from '@/lib/domain/list/sample-rows.fixture'

const all = { groupCheckup: '○', individualCheckup: '', motivational: '○', intensive: '○' }

function problems(change: TypedInstitutionRow) {
  return institutionRowProblems({ ...typed, ...change }).map(({ field, message }) => `${field}: ${message}`)
}

it('R-LST-2 a row is kept with digits only, and its marks', () => {
  expect(problems({})).toEqual([])
  expect(parseInstitutionRow(typed)).toEqual({
    number: '1310270751',
    name: '見本クリニック',
    postalCode: '1050004',
    address: '東京都港区新橋2-1-3',
    phone: '0300000001',
    groupCheckup: false,
    individualCheckup: true,
    anaemia: 'SELF',
    electrocardiogram: null,
    fundus: 'SUBCONTRACTED',
    creatinine: null,
    additionalItems: false,
    firstInterview: false,
    motivational: false,
    intensive: false,
    invoiceNumber: null,
    registeredOn: null,
    revokedOn: null,
    onlineCheck: false,
  })
})

it.each<[string, TypedInstitutionRow, string]>([
  ['no number', { number: '' }, 'number: 健診・保健指導機関番号を入力してください。'],
  ['seven digits', { number: '0270751' }, 'number: 健診・保健指導機関番号は10桁の数字（'],
  ['no prefecture 99', { number: '9910270751' }, 'number: 健診・保健指導機関番号は10桁の数字（'],
  ['no name', { name: ' ' }, 'name: 実施機関名を入力してください。'],
  ['※1 without the prefecture', { address: '港区新橋2-1-3' }, 'address: 所在地は、都道府県名から省略せずに'],
  ['※2 without the area code', { phone: '3591-1111' }, 'phone: 電話番号は0から始まる市外局番から'],
  ['△ outside 詳細項目', { groupCheckup: '△' }, 'groupCheckup: 「集団健診」に△は使えません。'],
  ['△ for ※9', { onlineCheck: '△' }, 'onlineCheck: 「オンライン資格確認による受付の可否」に△は使えません。'],
  [
    'a sign nobody can read',
    { anaemia: '可' },
    'anaemia: 「貧血」には、○か△を入れるか、空欄にしてください。',
  ],
  ['nothing taken on', { individualCheckup: '' }, 'groupCheckup: 受託業務に○がありません。'],
  ['※5 without guidance', { firstInterview: '○' }, 'firstInterview: 健診当日初回面接は、特定健康診査'],
  [
    '※5 without 積極的支援',
    { ...all, intensive: '', firstInterview: '○' },
    'firstInterview: 健診当日初回面接は',
  ],
  ['※5 without a checkup', { ...all, groupCheckup: '', firstInterview: '○' }, 'firstInterview: 健診当日'],
  ['※6 twelve digits', { invoiceNumber: 'T123456789012' }, 'invoiceNumber: 登録番号は、「T」と13桁の数字で'],
  ['※7 without ※6', { registeredOn: '2023-10-01' }, 'registeredOn: 登録年月日だけが入力されています。'],
  ['※8 without ※6', { revokedOn: '2024-10-01' }, 'revokedOn: 取消年月日だけが入力されています。'],
  [
    'no day',
    { invoiceNumber: 'T7000012050002', registeredOn: '令和5年13月1日' },
    'registeredOn: 登録年月日：',
  ],
  [
    '※8 before ※7',
    { invoiceNumber: 'T7000012050002', registeredOn: '2023-10-01', revokedOn: '令和5年9月30日' },
    'revokedOn: 取消年月日は、登録年月日以後の日付を入力してください。',
  ],
])('R-LST-3 %s is refused at its column', (_, change, sentence) => {
  expect(problems(change)).toEqual([expect.stringContaining(sentence)])
})

it.each<[string, TypedInstitutionRow]>([
  ['a first interview where all is taken on', { ...all, firstInterview: '○' }],
  ['guidance alone', { individualCheckup: '', anaemia: '', fundus: '', motivational: '◯' }],
  ['an invoice number with its days', { invoiceNumber: '7000012050002', registeredOn: '2023/10/1' }],
  [
    'revoked on the day of registration',
    { invoiceNumber: 'T7000012050002', registeredOn: '2023-10-01', revokedOn: '2023-10-01' },
  ],
])('R-LST-3 %s is taken', (_, change) => {
  expect(problems(change)).toEqual([])
})

it.each<[string, TypedInstitutionRow, string[]]>([
  ['one 実施形態', {}, []],
  ['both, which is allowed in principle only', { groupCheckup: '○' }, ['individualCheckup']],
  ['details without a checkup', { individualCheckup: '', motivational: '○' }, ['groupCheckup']],
  ['an invoice number that is no 法人番号', { invoiceNumber: 'T1234567890123' }, ['invoiceNumber']],
])('R-LST-3 a second look at %s', (_, change, fields) => {
  const row = parseInstitutionRow({ ...typed, ...change })
  expect(institutionRowWarnings(row).map(({ field }) => field)).toEqual(fields)
})
