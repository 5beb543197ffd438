import { expect, it } from 'vitest'
import { parseInstitutionRow } from './institution-row'
import { openDataCells, openDataColumns, openDataHeaders } from './open-data'
import { typedInstitution } from './sample-rows.fixture'

// Half past eight in the evening of the day before in Greenwich.
const changedAt = new Date('2026-11-20T05:30:00+09:00')

it('R-LST-5 everybody gets the row without what is between insurer and institution (※6–※8)', () => {
  const row = parseInstitutionRow({
    ...typedInstitution,
    ...{ invoiceNumber: 'T1234567890123', registeredOn: '令和5年10月1日', onlineCheck: '○' },
  })
  const cells = openDataCells({ ...row, changedAt })
  expect(Object.fromEntries(openDataHeaders.map((header, column) => [header, cells[column]]))).toEqual({
    '健診・保健指導機関番号': '1310270751',
    実施機関名: '見本クリニック',
    郵便番号: '105-0004',
    所在地: '東京都港区新橋2-1-3',
    電話番号: '03-0000-0001',
    集団健診: '',
    個別健診: '○',
    貧血: '○',
    心電図: '',
    眼底: '△',
    クレアチニン: '',
    追加健診項目: '',
    健診当日初回面接: '',
    動機付け支援: '',
    積極的支援: '',
    オンライン資格確認による受付の可否: '○',
    更新日: '2026-11-20',
  })
  expect(cells).toHaveLength(openDataHeaders.length)
})

it('R-LST-5 every column is explained', () => {
  expect(openDataColumns.map(({ name }) => name)).toEqual(openDataHeaders)
  for (const { text } of openDataColumns) expect(text).toMatch(/。$/)
})
