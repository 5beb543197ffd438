import { expect, it } from 'vitest'
import { headingLine, headings } from '@/lib/domain/list/layout'

it('R-LST-1 委託元保険者一覧表 has two rows of headings, 委託範囲 over its three columns', () => {
  const { rows, merges } = headings('insurers')
  expect(rows).toHaveLength(2)
  expect(rows[0]?.slice(4)).toEqual(['電話番号※2（半角数字・ハイフンあり）', '委託範囲※3', '', '', '備考※4'])
  expect(rows[1]?.slice(4)).toEqual(['', '特定健康診査', '特定保健指導', '健診当日初回面接実施', ''])
  expect(merges).toContainEqual({ startRow: 0, startCol: 5, endRow: 0, endCol: 7 })
  expect(merges).toContainEqual({ startRow: 0, startCol: 8, endRow: 1, endCol: 8 })
})

it('R-LST-2 実施機関一覧表 has four: 受託業務 over 特定健康診査 and 特定保健指導, these over their own', () => {
  const { rows, merges } = headings('institutions')
  expect(rows.map((row) => row.slice(5, 16))).toEqual([
    ['受託業務※3', '', '', '', '', '', '', '', '', '', '登録番号※6（適格請求書発行事業者）'],
    ['特定健康診査', '', '', '', '', '', '', '', '特定保健指導', '', ''],
    [
      '実施形態',
      '',
      '詳細項目※4',
      '',
      '',
      '',
      '追加健診項目',
      '健診当日初回面接※5',
      '動機付け支援',
      '積極的支援',
      '',
    ],
    ['集団健診', '個別健診', '貧血', '心電図', '眼底', 'クレアチニン', '', '', '', '', ''],
  ])
  expect(merges).toContainEqual({ startRow: 0, startCol: 5, endRow: 0, endCol: 14 })
  expect(merges).toContainEqual({ startRow: 1, startCol: 5, endRow: 1, endCol: 12 })
  expect(merges).toContainEqual({ startRow: 2, startCol: 7, endRow: 2, endCol: 10 })
  expect(merges).toContainEqual({ startRow: 2, startCol: 11, endRow: 3, endCol: 11 })
})

it('R-LST-4 no two merged areas overlap, and every heading stands in one cell', () => {
  for (const list of ['institutions', 'insurers'] as const) {
    const { merges } = headings(list)
    const taken = merges.flatMap(({ startRow, startCol, endRow, endCol }) =>
      Array.from({ length: endRow - startRow + 1 }, (_, row) =>
        Array.from(
          { length: endCol - startCol + 1 },
          (__, column) => `${startRow + row},${startCol + column}`,
        ),
      ).flat(),
    )
    expect(new Set(taken).size).toBe(taken.length)
    expect(new Set(headingLine(list)).size).toBe(headingLine(list).length)
  }
})
