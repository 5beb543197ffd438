import { describe, expect, it } from 'vitest'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { type BulkContext, type CheckedRow, checkBulkRows, type InsurerFacts } from './check-rows'
import { bulkColumns } from './columns'
import type { ColumnPlaces } from './read-rows'

const number = '06130488'
const facts: InsurerFacts = {
  id: 1,
  name: '見本健康保険組合',
  mandated: true,
  liveCode: null,
  underWay: null,
}
const liveCode = { code: '1390000014', issuedOn: '2026-10-30' }

function context(kind: BulkContext['kind'], more: Partial<InsurerFacts> = {}): BulkContext {
  const columns: ColumnPlaces = Object.fromEntries(
    bulkColumns(kind).map(({ field }, place) => [field, place]),
  )
  return { kind, columns, arrival: '2026-11-20', insurers: new Map([[number, { ...facts, ...more }]]) }
}

function row(line: number, more: NoticeAnswers = {}, faults: CheckedRow['faults'] = {}): CheckedRow {
  const answers: NoticeAnswers = {
    ...{ filedOn: '令和8年11月20日', filerAddress: '東京都港区新橋2-1-3', filerName: '理事長 見本太郎' },
    ...{
      kindCheckup: 'on',
      kindGuidance: '',
      name: '見本健康保険組合',
      nameKana: 'ミホン',
      phone: '0312345678',
    },
    ...{ postalCode: '1050004', address: '東京都港区新橋2-1-3', addressKana: 'トウキョウト' },
    ...{ representative: '見本太郎', representativeKana: 'ミホンタロウ', insurerNumber: number },
    ...{ code: liveCode.code, abolishedOn: '令和9年3月31日', reason: '合併のため' },
    ...more,
  }
  return { line, answers, faults }
}

const check = (of: BulkContext, ...rows: CheckedRow[]) =>
  checkBulkRows(of, rows).map((found) =>
    found.map(({ column, field, value, message }) => [column, field, value, message]),
  )

describe('R-INS-4 the check of a row', () => {
  it('R-INS-4 finds nothing wrong with a good one', () => {
    expect(check(context('INTRODUCTION'), row(2))).toEqual([[]])
    expect(check(context('ABOLITION', { liveCode }), row(2))).toEqual([[]])
  })

  it.each<[string, NoticeAnswers, string, string, RegExp]>([
    ['a future 届出日', { filedOn: '2026-11-21' }, 'A', '2026-11-21', /先の日付/],
    ['both kinds unchecked', { kindCheckup: '' }, 'D', '', /どちらか、または両方/],
    ['no tick and no blank', { kindCheckup: '？' }, 'D', '？', /○を入力し/],
    ['prefecture missing', { address: '港区新橋2-1-3' }, 'I', '港区新橋2-1-3', /都道府県名から/],
    ['wrong check digit', { insurerNumber: '06130489' }, 'N', '06130489', /検証番号/],
    [
      '8 digits of an unknown insurer',
      { insurerNumber: '06139999' },
      'N',
      '06139999',
      /検証番号|登録されていません/,
    ],
    ['seven digits', { insurerNumber: '6130489' }, 'N', '6130489', /8桁/],
    ['private-use character', { name: '\uE000健康保険組合' }, 'F', '\uE000健康保険組合', /代わりの文字/],
  ])('R-INS-4 %s: column, content and sentence', (_, answers, column, value, sentence) => {
    const [[first] = []] = check(context('INTRODUCTION'), row(2, answers))
    expect(first?.[0]).toBe(column)
    expect(first?.[2]).toBe(value)
    expect(first?.[3]).toMatch(sentence)
  })

  it('R-INS-4 full width and spaces are no mistake', () => {
    expect(check(context('INTRODUCTION'), row(2, { insurerNumber: ' ０６１３ ０４８８ ' }))).toEqual([[]])
  })

  it('R-INS-4 a cell that could not be read says why, and nothing else about it', () => {
    const found = check(context('INTRODUCTION'), row(2, { name: '' }, { name: 'NO_RESULT' }))
    expect(found).toEqual([[['F', 'name', '', expect.stringMatching(/数式の計算結果が保存されていません/)]]])
  })

  it('R-INS-4 twins are named to each other, however the number is written', () => {
    const found = check(
      context('INTRODUCTION'),
      row(2),
      row(5, { insurerNumber: '０６１３０４８８' }),
      row(9),
    )
    expect(found.map(([first]) => first?.[3])).toEqual([
      expect.stringMatching(/^同じ保険者が5行目、9行目にも/),
      expect.stringMatching(/^同じ保険者が2行目、9行目にも/),
      expect.stringMatching(/^同じ保険者が2行目、5行目にも/),
    ])
  })

  it.each<[string, BulkContext['kind'], Partial<InsurerFacts>, RegExp]>([
    [
      'without a mandate',
      'INTRODUCTION',
      { mandated: false, liveCode },
      /^「見本健康保険組合」からの委任がありません/,
    ],
    ['with a live code', 'INTRODUCTION', { liveCode }, /（有効なコード 1390000014）$/],
    [
      'with a notice under way',
      'INTRODUCTION',
      { underWay: { receiptNumber: 'N08-1' } },
      /（受付番号 N08-1）$/,
    ],
    [
      'abolished with a notice under way',
      'ABOLITION',
      { liveCode, underWay: { receiptNumber: null } },
      /手続き中/,
    ],
  ])('R-INS-4 an insurer %s', (_, kind, more, sentence) => {
    const [found = []] = check(context(kind, more), row(2))
    expect(found.map(([, field, , message]) => [field, message])).toContainEqual([
      'insurerNumber',
      expect.stringMatching(sentence),
    ])
  })

  it('R-INS-4 an association without a mandate learns no code', () => {
    const stranger = context('ABOLITION', { mandated: false, liveCode })
    const words = JSON.stringify(check(stranger, row(2, { code: '' })))
    expect(words).not.toContain(liveCode.code)
  })
})
