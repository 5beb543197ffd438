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

  it('R-ALL-5 as CP932 marks what it cannot write, and keeps the rest', async () => {
    const text = iconv.decode(Buffer.from(await writeList('cp932', list)), 'cp932')
    expect(text).toContain('髙﨑クリニック')
    expect(text).toContain('〓田～薬局')
    expect(text).not.toContain('?')
  })
})
