import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readGrid } from './read-grid'
import { readListFormat, writeList } from './write-list'

const rows = [
  ['髙﨑クリニック', '0123', '=1+1'],
  ['𠮷田〜薬局', '-2+3', '@SUM(A1)'],
]
const list = { name: '審査待ち', headers: ['施設', 'コード', '備考'], rows }

describe('R-CLK-1 a list to save', () => {
  it('R-CLK-1 R-ALL-1 is a workbook unless the link asks for a CSV, and nothing where it asks for what is not there', () => {
    expect([undefined, 'csv', 'cp932'].map((asked) => readListFormat(asked))).toEqual([
      'xlsx',
      'csv',
      'cp932',
    ])
    for (const asked of ['', 'pdf', 'XLSX', 'csv,xlsx'])
      expect(() => readListFormat(asked)).toThrow('見つかりません')
  })

  it('R-CLK-1 as a workbook keeps every cell as the text it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-list-'))
    const path = join(folder, 'list.xlsx')
    await writeFile(path, await writeList('xlsx', list))
    const grid = await readGrid(path, { read: ['審査待ち'], words: [] })
    await rm(folder, { recursive: true })
    expect(grid.rows.map(({ cells }) => cells)).toEqual([list.headers, ...rows])
  })

  it('R-CLK-1 as UTF-8 disarms what a spreadsheet would run', async () => {
    const text = Buffer.from(await writeList('csv', list)).toString()
    expect(text.startsWith('\uFEFF施設')).toBe(true)
    for (const armed of ["'=1+1", "'-2+3", "'@SUM(A1)"]) expect(text).toContain(armed)
  })

  it.each([
    ...['=1', '+1', '-1+2', '@A', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1＋2', '＠A', '-', '－'],
    ...['-5', '-1,234.5', '03-1234-5678', '+81-3-1234-5678', '前の行\n=1', '前の行\r=1', '前の行\r\n=1'],
  ])('R-CLK-1 as UTF-8 %j is one cell, disarmed or harmless', async (cell) => {
    const text = Buffer.from(await writeList('csv', { ...list, rows: [[cell, cell, 'x']] })).toString()
    const harmless = /^(?:[-－]|-[\d,.]+|03-1234-5678|前の行[\s\S]*)$/.test(cell)
    // What holds a line's end has to stand in quotes, or its second line is a row of its own, armed again.
    const written = harmless ? cell : `'${cell}`
    const quoted = /[\r\n,]/.test(cell) ? `"${written}"` : written
    expect(text.split('備考\r\n')[1]).toBe(`${quoted},${quoted},x\r\n`)
  })

  it('R-ALL-5 as CP932 marks what it cannot write, and keeps the rest', async () => {
    const text = iconv.decode(Buffer.from(await writeList('cp932', list)), 'cp932')
    expect(text).toContain('髙﨑クリニック')
    expect(text).toContain('〓田～薬局')
    expect(text).not.toContain('?')
  })
})
