import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { type ListName, listColumns } from '@/lib/domain/list/columns'
import { institutionRowProblems, parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { insurerRowProblems, parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { headings } from '@/lib/domain/list/layout'
import { listNotes } from '@/lib/domain/list/notes'
import { readListRows } from '@/lib/domain/list/read-list'
import { typedInstitution, typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { writtenCells, writtenRow } from '@/lib/domain/list/written-row'
import { anyInstitutionRows, anyInsurerRows } from './official-list.fixture'
import { readGrid } from './read-grid'
import { listFormats } from './write-list'
import { officialSheets, writeOfficialList } from './write-official-list'

const folder = mkdtempSync(join(tmpdir(), 'official-list-'))
afterAll(() => rmSync(folder, { recursive: true }))

let serial = 0

async function read(list: ListName, bytes: Uint8Array) {
  serial += 1
  const path = join(folder, String(serial))
  await writeFile(path, bytes)
  return readListRows(list, await readGrid(path, officialSheets(list)))
}

async function rowsOf(list: ListName, bytes: Uint8Array) {
  const found = await read(list, bytes)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

const parsers = {
  institutions: { parse: parseInstitutionRow, problems: institutionRowProblems, any: anyInstitutionRows },
  insurers: { parse: parseInsurerRow, problems: insurerRowProblems, any: anyInsurerRows },
} as const

describe('R-LST-4 export and import', () => {
  it.each(['institutions', 'insurers'] as const)(
    'R-LST-4 any %s, as xlsx and as csv, come back as they were',
    async (list) => {
      const { parse, problems, any } = parsers[list]
      await fc.assert(
        fc.asyncProperty(any, async (rows) => {
          const cells = rows.map((row) => writtenCells(list, row))
          for (const format of ['xlsx', 'csv'] as const) {
            const found = await rowsOf(list, await writeOfficialList(format, list, cells))
            expect(found.notes).toEqual([])
            expect(found.rows.flatMap((row) => [...row.problems, ...problems(row.typed)])).toEqual([])
            expect(found.rows.map(({ typed }) => parse(typed))).toEqual(rows)
            expect(found.rows.map(({ typed }) => typed)).toEqual(rows.map(writtenRow))
          }
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )

  it.each(listFormats)('R-LST-4 the same list is written twice as the same rows as %s', async (format) => {
    const row = writtenCells('insurers', parseInsurerRow(typedInsurer))
    const once = await rowsOf('insurers', await writeOfficialList(format, 'insurers', [row]))
    const again = once.rows.map(({ typed }) => listColumns.insurers.map(({ field }) => typed[field] ?? ''))
    expect(again).toEqual([row])
  })
})

const clinic = writtenCells('institutions', parseInstitutionRow(typedInstitution))

describe('R-LST-2 the workbook', () => {
  it('R-LST-2 R-LST-4 has the title, the merged headings and the notes of the 別紙', async () => {
    const { sheets } = await readXlsx(await writeOfficialList('xlsx', 'institutions', [clinic]))
    const [sheet] = sheets
    expect(sheet?.name).toBe('実施機関一覧表')
    expect(sheet?.rows[0]?.[0]).toBe('別紙　実施機関一覧表')
    const { rows, merges } = headings('institutions')
    const head = sheet?.rows.slice(1, 1 + rows.length) ?? []
    expect(head.map((row) => rows[0]?.map((_, at) => row[at] ?? ''))).toEqual(rows)
    expect(sheet?.merges?.length).toBe(1 + merges.length + listNotes.institutions.length)
    expect(sheet?.rows.slice(-listNotes.institutions.length).map(([note]) => note)).toEqual(
      listNotes.institutions,
    )
  })

  it('R-LST-3 offers ○ and △ where both are meant, and ○ elsewhere', async () => {
    const { sheets } = await readXlsx(await writeOfficialList('xlsx', 'institutions', [clinic]))
    const offered = sheets[0]?.dataValidations?.map(({ values }) => values?.join('')) ?? []
    expect(offered.toSorted()).toEqual([...Array(7).fill('○'), ...Array(4).fill('○△')])
  })
})

describe('R-LST-4 files as other people write them', () => {
  const sheet = (rows: (string | number)[][]) => writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
  const leaves = listColumns.institutions.map(({ headings: path }) => path.at(-1) ?? '')

  it('R-LST-4 the last headings are enough, in any order', async () => {
    const bytes = await sheet([leaves.toReversed(), clinic.toReversed()])
    const [row] = (await rowsOf('institutions', bytes)).rows
    expect(row?.typed).toEqual(writtenRow(parseInstitutionRow(typedInstitution)))
  })

  it('R-LST-4 zeros that Excel dropped are put back, also in 保険者番号 of six digits', async () => {
    const head = listColumns.insurers.map(({ headings: path }) => path.at(-1) ?? '')
    const rest = ['見本', 600000, '北海道札幌市1', 111234567, '○', '', '', '']
    const bytes = await sheet([head, [6139993, ...rest], [10017, '見本', 10010, ...rest.slice(2)]])
    const { rows } = await rowsOf('insurers', bytes)
    expect(rows.map(({ typed }) => [typed.number, typed.postalCode, typed.phone])).toEqual([
      ['06139993', '0600000', '0111234567'],
      ['010017', '0010010', '0111234567'],
    ])
    expect(rows.flatMap(({ typed }) => insurerRowProblems(typed))).toEqual([])
  })

  it('R-LST-4 ◯, 〇, O and ▲ are what they look like', async () => {
    const typed = {
      ...typedInstitution,
      groupCheckup: '◯',
      individualCheckup: '〇',
      anaemia: 'O',
      fundus: '▲',
    }
    const cells = listColumns.institutions.map(({ field }) =>
      String(typed[field as keyof typeof typed] ?? ''),
    )
    const [row] = (await rowsOf('institutions', await sheet([leaves, cells]))).rows
    expect(parseInstitutionRow(row?.typed ?? {})).toMatchObject({
      ...{ groupCheckup: true, individualCheckup: true, anaemia: 'SELF', fundus: 'SUBCONTRACTED' },
    })
  })

  it('R-LST-4 a row without its number is told, and only sentences are no rows', async () => {
    const bytes = await sheet([
      leaves,
      ['', ...clinic.slice(1)],
      ['', '見本病院'],
      ['実施形態の欄は、該当するものを選択。'],
    ])
    const { rows } = await rowsOf('institutions', bytes)
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
    for (const { typed } of rows) {
      expect(institutionRowProblems(typed)[0]?.message).toBe('健診・保健指導機関番号を入力してください。')
    }
  })

  it('R-LST-4 cells that are merged in a row are told at their columns', async () => {
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }]
    const bytes = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: [leaves, clinic, clinic.with(0, '')], merges }],
    })
    const { rows } = await rowsOf('institutions', bytes)
    expect(rows.map(({ problems }) => problems.map(({ field }) => field))).toEqual([['number'], ['number']])
  })
})

describe('R-LST-4 R-ALL-1 what is no such list', () => {
  it.each<[string, ListName, Uint8Array | Promise<Uint8Array>, string]>([
    [
      'the other list',
      'insurers',
      writeOfficialList('csv', 'institutions', [clinic]),
      'このファイルは実施機関一覧表です。委託元保険者一覧表のファイルを選ぶか',
    ],
    [
      'without some headings',
      'institutions',
      Buffer.from(
        `${listColumns.institutions
          .slice(2)
          .map(({ find }) => find)
          .join(',')}\r\na\r\n`,
      ),
      '見出し「健診・保健指導機関番号」「実施機関名」が見つかりません。',
    ],
    [
      'without rows',
      'insurers',
      writeOfficialList('xlsx', 'insurers', []),
      '委託元保険者一覧表の見出しの下に、記入された行がありません。',
    ],
  ])('R-LST-4 R-ALL-1 a file %s is told in a sentence', async (_, list, bytes, sentence) => {
    const found = await read(list, await bytes)
    expect('problem' in found ? found.problem : '').toContain(sentence)
  })
})
