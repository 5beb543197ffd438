import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulkColumns } from './columns'
import { columnLetter, type Grid, type GridRow } from './grid'
import { readBulkRows } from './read-rows'

const headers = bulkColumns('INTRODUCTION').map(({ header }) => header)
const examples = bulkColumns('INTRODUCTION').map(({ example }) => example)
const grid = (...rows: (readonly string[] | GridRow)[]): Grid => ({
  rows: rows.map((row, index) =>
    'line' in row ? row : { line: index + 1, cells: row as readonly string[] },
  ),
  notes: [],
})

function read(of: Grid) {
  const found = readBulkRows(of)
  if ('problem' in found) throw new Error(found.problem)
  return found
}

function problem(of: Grid): string {
  const found = readBulkRows(of)
  return 'problem' in found ? found.problem : ''
}

describe('R-INS-4 the headings of a file', () => {
  it('R-INS-4 reads what stands under them, with the place of each', () => {
    const { kind, columns, rows, notes } = read(grid(headers, examples))
    expect(kind).toBe('INTRODUCTION')
    expect(columns.filedOn).toBe(0)
    expect(rows).toMatchObject([{ line: 2, answers: { name: '見本健康保険組合', kindCheckup: 'on' } }])
    expect(notes).toEqual([])
  })

  it('R-INS-4 tells the 廃止届 by its own headings', () => {
    const columns = bulkColumns('ABOLITION')
    const { kind } = read(
      grid(
        columns.map(({ header }) => header),
        columns.map(({ example }) => example),
      ),
    )
    expect(kind).toBe('ABOLITION')
  })

  it('R-INS-4 any order of the columns gives the same answers', () => {
    const expected = read(grid(headers, examples)).rows[0]?.answers
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          headers.map((_, index) => index),
          { minLength: headers.length },
        ),
        (order) => {
          const shuffled = (cells: readonly string[]) => order.map((index) => cells[index] ?? '')
          expect(read(grid(shuffled(headers), shuffled(examples))).rows[0]?.answers).toEqual(expected)
        },
      ),
    )
  })

  it('R-INS-4 a title above and marks in the headings do no harm; a column of their own is named', () => {
    const marked = headers.map((header) => (header === '保険者コード' ? '⑤ 保険者コード（左詰め）※' : header))
    const { rows, notes } = read(grid(['令和8年度 導入届一覧'], [...marked, 'メモ'], [...examples, '済']))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.answers.insurerNumber).toBe('06139993')
    expect(notes).toEqual(['様式にない列「メモ」は読み取っていません。'])
  })

  it('R-INS-4 wrong headings are named, with those that stand there', () => {
    const wrong = headers.map((header) => (header === '名称' ? 'なまえ' : header))
    expect(problem(grid(wrong, examples))).toMatch(
      /^1行目の見出しに、導入届の「名称」がありません（現在の見出し：.*「なまえ」/,
    )
    expect(problem(grid(['a', 'b'], ['c', 'd']))).toMatch(/見出しの行.*が見つかりません/)
    expect(problem(grid(headers))).toMatch(/見出しの下に、届出の行がありません/)
  })
})

describe('R-INS-4 a cell', () => {
  const cell = (header: string, typed: string) => {
    const place = headers.indexOf(header)
    return read(
      grid(
        headers,
        examples.map((text, index) => (index === place ? typed : text)),
      ),
    ).rows[0]?.answers
  }

  it.each(['○', '◯', '〇', '✓', 'レ', '1', '１', 'はい', '有', 'yes', ' ○ '])('%s is a tick', (typed) => {
    expect(cell('ア 特定健診機関', typed)?.kindCheckup).toBe('on')
  })

  it.each(['', '×', '-', '－', '0', 'いいえ', '無'])('「%s」 is none', (typed) => {
    expect(cell('ア 特定健診機関', typed)?.kindCheckup).toBe('')
  })

  it('R-INS-4 what is neither stays as it stands, to be asked about', () => {
    expect(cell('ア 特定健診機関', '？')?.kindCheckup).toBe('？')
  })

  it('R-ALL-5 names keep their characters', () => {
    expect(cell('名称', '髙﨑𠮷野健康保険組合')?.name).toBe('髙﨑𠮷野健康保険組合')
  })

  it('R-INS-4 remembers what could not be read as it looks', () => {
    const row = { line: 2, cells: examples, faults: { 1: 'MERGED' as const } }
    expect(read(grid(headers, row)).rows[0]?.faults).toEqual({ filerAddress: 'MERGED' })
  })
})

describe('R-INS-4 column letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [39, 'AN'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (column, letter) => expect(columnLetter(column)).toBe(letter))
})
