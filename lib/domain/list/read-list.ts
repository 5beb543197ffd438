import { type CellFault, cellFaults, type Grid, type GridRow } from '@/lib/domain/bulk-filing/grid'
import {
  columnLabel,
  type ListColumn,
  type ListName,
  listColumns,
  listTitles,
} from '@/lib/domain/list/columns'
import type { Problem } from '@/lib/domain/problem'
import { normaliseDigits } from '@/lib/domain/text/digits'

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
  if ('missing' in head) return { problem: missingHeadings(list, head.missing) }
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
    .replace(/\([^)]*\)|※\d?|[\s*・]/gu, '')
    .toUpperCase()
}

/** ※1 … below the list, and lines with a single sentence. */
function isNote({ cells }: GridRow): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 1 && /^(?:※|注)/u.test(filled[0] ?? '')
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

/** Our own text files put an apostrophe in front of what a spreadsheet would run. */
function withoutGuard(cell: string): string {
  return /^'[=+@＝＋＠\t\r\n－-]/u.test(cell) ? cell.slice(1) : cell
}

const lengths: Partial<Record<string, number>> = { postalCode: 7 }

/** A number cell of Excel has no leading zero; one or two missing ones are put back where only that can be meant. */
function restore(list: ListName, field: string, typed: string): string {
  const length = field === 'number' ? (list === 'institutions' ? 10 : 8) : lengths[field]
  const digits = normaliseDigits(typed)
  if (field === 'phone') return /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : typed
  return length !== undefined && /^[1-9]\d+$/.test(digits) && digits.length === length - 1
    ? `0${digits}`
    : typed
}

function missingHeadings(list: ListName, missing: readonly ListColumn[]): string {
  const names = missing.map((column) => `「${columnLabel(column)}」`).join('')
  return `${listTitles[list]}の見出し${names}が見つかりません。このページからダウンロードした一覧表の見出しを変えずに使ってください。`
}
