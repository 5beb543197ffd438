import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bulkColumns, exampleSheet, notesSheet, ownSheets } from '@/lib/domain/bulk-filing/columns'
import { readBulkRows } from '@/lib/domain/bulk-filing/read-rows'
import { templateNotes } from '@/lib/domain/bulk-filing/template-notes'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { readGrid } from './read-grid'
import { writeCsv } from './write-csv'
import { writeTemplate } from './write-template'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-template-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function template(kind: NoticeKind, rows: readonly (readonly string[])[]) {
  const name = kind === 'INTRODUCTION' ? '導入届' : '廃止届'
  const notes = templateNotes(kind)
  return writeTemplate({ name, columns: bulkColumns(kind), rows, exampleSheet, notesSheet, notes })
}

async function readBack(bytes: Uint8Array | string) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  const read = readBulkRows(await readGrid(path, ownSheets))
  if ('problem' in read) throw new Error(read.problem)
  return read
}

const columns = bulkColumns('INTRODUCTION')
const words = fc.constantFrom(
  '06139993',
  '髙﨑𠮷野',
  '葛\u{E0100}城市',
  '0312345678',
  '=1+1',
  '2026-11-20',
  'あ"い,う',
  '',
)
const row = fc.array(words, { minLength: columns.length, maxLength: columns.length })

describe('R-INS-4 the template', () => {
  it.each(['INTRODUCTION', 'ABOLITION'] as const)(
    'R-INS-4 of %s is read back as what it is',
    async (kind) => {
      const filled = bulkColumns(kind).map(({ example }) => example)
      const read = await readBack(await template(kind, [filled]))
      expect([read.kind, read.notes, read.rows.length]).toEqual([kind, [], 1])
      expect(read.rows[0]?.answers).toMatchObject({
        kindCheckup: 'on',
        address: '東京都千代田区霞が関9-99-9',
      })
    },
  )

  it('R-INS-4 R-ALL-5 every cell comes back as it was filled in, zeros and rare characters too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const there = rows.filter((cells) => cells.some((cell) => cell !== ''))
        fc.pre(there.length > 0)
        const read = await readBack(await template('INTRODUCTION', there))
        const field = (cells: readonly string[], name: string) =>
          cells[columns.findIndex((one) => one.field === name)]
        expect(read.rows.map(({ answers }) => answers.name)).toEqual(
          there.map((cells) => field(cells, 'name')),
        )
        expect(read.rows.map(({ answers }) => answers.phone)).toEqual(
          there.map((cells) => field(cells, 'phone')),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('R-INS-4 keeps cells as text, offers ○, and says how on sheets of its own', async () => {
    const book = await readXlsx(await template('INTRODUCTION', []), { readStyles: true })
    const [sheet, example, notes] = book.sheets
    expect(sheet?.dataValidations?.map(({ range }) => range)).toEqual(['D2:D5001', 'E2:E5001'])
    expect(example?.rows[1]).toContain('見本健康保険組合')
    expect(JSON.stringify(notes?.rows)).toContain('＊の欄')
    expect(example?.cells?.get('1,12')?.style?.numFmt).toBe('@')
  })

  it('R-INS-4 as text for Excel: byte order mark, line ends, and nothing that runs', async () => {
    const csv = writeCsv([
      columns.map(({ header }) => header),
      columns.map(() => '=cmd()'),
      ['髙﨑', 'a,"b"'],
    ])
    expect(csv.startsWith('\uFEFF届出日,')).toBe(true)
    expect(csv).toContain("\r\n'=cmd(),")
    expect(csv).toContain('髙﨑,"a,""b"""')
    expect((await readBack(csv)).kind).toBe('INTRODUCTION')
  })
})
