import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gridSentences } from '@/lib/domain/bulk-filing/grid'
import { compoundFileWithSmall, workbookStream } from '@/lib/test-support/sample-compound-file'
import { samplePdf, sampleXlsx } from '@/lib/test-support/sample-files'
import { sheetWith } from '@/lib/test-support/sample-sheet'
import { readGrid } from './read-grid'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-grid-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(bytes: Uint8Array | string) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return readGrid(path, { read: ['導入届'], words: ['記入例'] })
}

const text = '保険者番号,名称\r\n06139999,見本髙﨑健康保険組合\r\n'
const workbookFile = compoundFileWithSmall('Workbook', workbookStream())
const asRows = [
  { line: 1, cells: ['保険者番号', '名称'] },
  { line: 2, cells: ['06139999', '見本髙﨑健康保険組合'] },
]

describe('R-INS-4 a list as text', () => {
  it.each([
    ['UTF-8', text],
    ['UTF-8 with a byte order mark', `\uFEFF${text}`],
    ['CP932', iconv.encode(text, 'cp932')],
    ['without a line end behind the last row', text.trimEnd()],
    ['with empty rows between', text.replace('\r\n', '\r\n,\r\n').replace('見本', ' 見本')],
  ])('is read as %s', async (_, bytes) => {
    const { rows, notes } = await read(bytes)
    expect(rows.map(({ cells }) => cells)).toEqual(asRows.map(({ cells }) => cells))
    expect(notes).toEqual([])
  })

  it.each([
    ['nothing', '', gridSentences.EMPTY],
    ['empty rows only', '\r\n,,,\r\n', gridSentences.EMPTY],
    ['a file of pictures', Buffer.alloc(20 * 1024 * 1024 + 1, 'PK'), gridSentences.TOO_BIG],
    ['gzip', gzipSync(text), gridSentences.PACKED],
    ['UTF-16, as Excel writes 「Unicodeテキスト」', Buffer.from(text, 'utf16le'), gridSentences.NOT_A_LIST],
    ['more rows than insurers', `${'a,b\n'.repeat(5_001)}`, gridSentences.TOO_MANY_ROWS],
  ])('%s is refused with its sentence', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence)
  })

  it('what no database keeps becomes a character that is asked about', async () => {
    const { rows } = await read(`${text}1,${'x'.repeat(5000)}\0\n`)
    expect(rows[2]?.cells[1]).toHaveLength(2_000)
    const half = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_xD842_b</t></is></c></row>'
    expect((await read(sheetWith(half))).rows[0]?.cells[0]?.isWellFormed()).toBe(true)
    const late = await read(`${text}${'a,b\n'.repeat(1_500)}c\0,d\n`)
    expect(late.rows.at(-1)?.cells).toEqual(['c\uFFFD', 'd'])
  })

  it('a PDF is no list', async () => {
    await expect(read(await samplePdf())).rejects.toThrow(gridSentences.NOT_A_LIST)
  })

  it('a quotation mark that is never closed names its line', async () => {
    await expect(read('a,b\n"c,d\n')).rejects.toThrow('CSVの2行目を区切れません')
  })

  it('what lies below the last line that is read is said', async () => {
    const { rows, notes } = await read(`a,b\n${'\n'.repeat(20_000)}c,d\n`)
    expect(rows).toHaveLength(1)
    expect(notes[0]).toContain('20,000行目より下は読み取っていません')
  })
})

describe('R-INS-4 an .xlsx', () => {
  it('keeps texts, days and numbers as a person would have typed them', async () => {
    const rows = [
      ['保険者番号', '届出日', '数', '有無'],
      [138016, new Date(Date.UTC(2026, 10, 20)), 0.5, true],
    ]
    const cells = new Map([['1,1', { style: { numFmt: 'yyyy/m/d' } }]])
    const grid = await read(await writeXlsx({ sheets: [{ name: '導入届', rows, cells }] }))
    expect(grid.rows[1]).toEqual({ line: 2, cells: ['138016', '2026-11-20', '0.5', '○'] })
  })

  it('names the sheet that was read, and those that were not', async () => {
    const sheet = (name: string) => ({ name, rows: [['保険者番号'], [name]] })
    const own = await writeXlsx({ sheets: [sheet('導入届'), sheet('記入例')] })
    expect((await read(own)).notes).toEqual([])
    const renamed = await read(await writeXlsx({ sheets: [sheet('一覧'), sheet('記入例')] }))
    expect([renamed.rows[1]?.cells, renamed.notes]).toEqual([['一覧'], []])
    const second = await read(await writeXlsx({ sheets: [sheet('一覧'), sheet('控え')] }))
    expect(second.rows[1]?.cells).toEqual(['一覧'])
    expect(second.notes).toEqual([
      'シート「一覧」だけを読み取りました。ほかのシート「控え」は読み取っていません。',
    ])
    const ours = await read(await writeXlsx({ sheets: [sheet('控え'), sheet('導入届')] }))
    expect(ours.rows[1]?.cells).toEqual(['導入届'])
  })

  it('a workbook whose sheets are all hidden is refused', async () => {
    const hidden = await writeXlsx({ sheets: [{ name: '一覧', rows: [['a']], veryHidden: true }] })
    await expect(read(hidden)).rejects.toThrow(gridSentences.NO_SHEET)
  })

  it('marks merged cells, in the first and in the swallowed ones', async () => {
    const merges = [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }]
    const rows = [['番号', '名称'], ['1', '同じ'], ['2']]
    const grid = await read(await writeXlsx({ sheets: [{ name: '導入届', rows, merges }] }))
    expect(grid.rows.map(({ faults }) => faults)).toEqual([undefined, { 1: 'MERGED' }, { 1: 'MERGED' }])
  })

  it('takes the result of a formula, and marks one without a result or with an error', async () => {
    const row = (cells: string) => `<row r="1">${cells}</row>`
    const good = '<c r="A1" t="str"><f>"06"&amp;"139999"</f><v>06139999</v></c>'
    const none = '<c r="B1"><f>NOW()</f></c>'
    const failed = '<c r="C1" t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v></c>'
    const [first] = (await read(sheetWith(row(good + none + failed)))).rows
    expect(first?.cells[0]).toBe('06139999')
    expect(first?.faults).toEqual({ 1: 'NO_RESULT', 2: 'FAILED' })
  })

  it('1 048 576 empty rows cost nothing', async () => {
    const empty = Array.from({ length: 1_048_575 }, (_, index) => `<row r="${index + 2}"/>`).join('')
    const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>保険者番号</t></is></c></row>'
    const grid = await read(sheetWith(first + empty))
    expect(grid).toEqual({ rows: [{ line: 1, cells: ['保険者番号'] }], notes: [] })
  })

  it('1 048 576 rows of formatted empty cells are read as empty', { timeout: 60_000 }, async () => {
    const empty = Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"/></row>`)
    const first = '<row r="1"><c r="A1" t="inlineStr"><is><t>保険者番号</t></is></c></row>'
    const grid = await read(sheetWith(first + empty.join('')))
    expect(grid.rows).toHaveLength(1)
  })

  it('data far below is said to be left out', async () => {
    const cell = (line: number) =>
      `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>x</t></is></c></row>`
    const grid = await read(sheetWith(cell(1) + cell(20_001)))
    expect(grid.rows).toHaveLength(1)
    expect(grid.notes[0]).toContain('20,000行目より下')
  })

  it('a cell at the far corner does not become a sheet of 17 thousand million cells', async () => {
    const corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    await expect(read(sheetWith(corner))).rejects.toThrow(gridSentences.EMPTY)
  })

  it('a zip bomb is not unpacked', async () => {
    const bomb = sheetWith(`<row r="1"><c r="A1"><v>${'0'.repeat(130 * 1024 * 1024)}</v></c></row>`)
    expect(bomb.length).toBeLessThan(1024 * 1024)
    await expect(read(bomb)).rejects.toThrow(gridSentences.BOMB)
  })

  it.each([
    ['a zip that is no workbook', sampleXlsx().subarray(0, 200), gridSentences.DAMAGED],
    ['a workbook without sheets', sampleXlsx(), gridSentences.DAMAGED],
    ['macros', sampleXlsx({ 'xl/vbaProject.bin': 'x' }), gridSentences.MACROS],
    ['a sheet that breaks off', sheetWith('<row r="1"><c r="A1"'), gridSentences.EMPTY],
    ['.xls or a password', workbookFile, gridSentences.OLD_EXCEL],
  ])('%s is refused with its sentence', async (_, bytes, sentence) => {
    await expect(read(bytes)).rejects.toThrow(sentence)
  })
})
