import { type CellFault, cellFaults, type Grid, type GridRow } from '@/lib/domain/bulk-filing/grid'
import {
  columnLabel,
  type ListColumn,
  type ListName,
  listColumns,
  listNames,
  listTitles,
} from '@/lib/domain/list/columns'
import type { Problem } from '@/lib/domain/problem'
import { normaliseDigits } from '@/lib/domain/text/digits'
import { withoutGuard } from '@/lib/domain/text/formula-guard'

/** One row of a file as it was typed; `problems` are about cells that cannot be read as they look. */
export type ReadListRow = { line: number; typed: Record<string, string>; problems: Problem[] }

export type ReadList = { rows: ReadListRow[]; notes: string[] }

/** A title, a date and four rows of headings may stand above the rows. */
const linesOfHeadings = 12

/**
 * Reads a 実施機関一覧表 or a 委託元保険者一覧表, whatever the order of its columns and whether its headings are merged or
 * on one line. The notes under the list are left out.
 */
export function readListRows(list: ListName, grid: Grid): ReadList | { problem: string } {
  const columns = listColumns[list]
  const head = findHeadings(columns, grid.rows)
  if ('missing' in head) {
    const other = listNames.find(
      (name) => name !== list && 'places' in findHeadings(listColumns[name], grid.rows),
    )
    return { problem: other ? otherList(list, other) : missingHeadings(list, head.missing) }
  }
  const rows = grid.rows
    .slice(head.rows)
    .filter((row) => !isNote(row))
    .map((row) => readRow(list, columns, head.places, row))
  if (rows.length === 0) return { problem: `${listTitles[list]}の見出しの下に、記入された行がありません。` }
  return { rows, notes: [...grid.notes] }
}

type Places = ReadonlyMap<string, number>

/** A column's heading is all that stands in it from the top; the rows begin where every column has been found. */
function findHeadings(
  columns: readonly ListColumn[],
  rows: readonly GridRow[],
): { places: Places; rows: number } | { missing: readonly ListColumn[] } {
  let missing = columns
  const places = new Map<string, number>()
  for (const [index, { cells }] of rows.slice(0, linesOfHeadings).entries()) {
    for (const column of columns) {
      const taken = new Set(places.values())
      const place = cells.findIndex((cell, at) => !taken.has(at) && isHeading(column, cell))
      if (place >= 0 && !places.has(column.field)) places.set(column.field, place)
    }
    missing = columns.filter(({ field }) => !places.has(field))
    if (missing.length === 0) return { places, rows: index + 1 }
  }
  return { missing }
}

/** 「特定健康診査」 is a column of one list and a group of columns of the other. */
function isHeading({ find, headings }: ListColumn, cell: string): boolean {
  const text = plain(cell)
  if (!text.includes(plain(find))) return false
  return plain(headings.join('')).includes(text) || text.endsWith(plain(headings.at(-1) ?? ''))
}

/** Without the marks, brackets and spaces that differ from file to file. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|※\d?|検査|[\s*・]/gu, '')
    .toUpperCase()
}

/** ※1 … below the list, and lines with nothing but a sentence. */
function isNote({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 0 || (filled.length === 1 && /^(?:※|注)|。$/u.test(filled[0] ?? ''))
}

function readRow(list: ListName, columns: readonly ListColumn[], places: Places, row: GridRow): ReadListRow {
  const typed: Record<string, string> = {}
  const problems: Problem[] = []
  for (const column of columns) {
    const place = places.get(column.field) ?? -1
    typed[column.field] = restore(list, column.field, withoutGuard(row.cells[place] ?? ''))
    const fault: CellFault | undefined = row.faults?.[place]
    if (fault) {
      problems.push({ field: column.field, message: `「${columnLabel(column)}」の${cellFaults[fault]}` })
    }
  }
  return { line: row.line, typed, problems }
}

/** How many digits a number cell of Excel is left with once its zeros are gone, and how many it has with them. */
const lost: Record<ListName, Partial<Record<string, Readonly<Record<number, number>>>>> = {
  institutions: { number: { 9: 10 }, postalCode: { 5: 7, 6: 7 }, phone: { 9: 10, 10: 11 } },
  // 国民健康保険 has six digits, the first of them a zero from 北海道 to 栃木県.
  insurers: { number: { 5: 6, 7: 8 }, postalCode: { 5: 7, 6: 7 }, phone: { 9: 10, 10: 11 } },
}

/** Missing zeros are put back where only they can be meant. */
function restore(list: ListName, field: string, typed: string): string {
  const digits = normaliseDigits(typed)
  const length = /^[1-9]\d*$/.test(digits) ? lost[list][field]?.[digits.length] : undefined
  return length === undefined ? typed : digits.padStart(length, '0')
}

function otherList(list: ListName, other: ListName): string {
  return `このファイルは${listTitles[other]}です。${listTitles[list]}のファイルを選ぶか、${listTitles[other]}のページで読み込んでください。`
}

function missingHeadings(list: ListName, missing: readonly ListColumn[]): string {
  const names = missing.map((column) => `「${columnLabel(column)}」`).join('')
  return `${listTitles[list]}の見出し${names}が見つかりません。このページからダウンロードした一覧表の見出しを変えずに使ってください。`
}
