import { type BulkColumn, bulkColumns } from '@/lib/domain/bulk-filing/columns'
import { type CellFault, type Grid, type GridRow, mostGridColumns } from '@/lib/domain/bulk-filing/grid'
import { restoreZeros } from '@/lib/domain/bulk-filing/lost-zeros'
import type { NoticeAnswers, NoticeField } from '@/lib/domain/notice/fields'
import { type NoticeKind, noticeKindShortLabels, noticeKinds } from '@/lib/domain/notice/kind'

/** Where each field stands in the file, the first column being 0. */
export type ColumnPlaces = Partial<Record<NoticeField, number>>

/** One notice as it was read; nothing about it is judged yet. */
export type ReadRow = {
  line: number
  answers: NoticeAnswers
  faults: Partial<Record<NoticeField, CellFault>>
  /** What was mended on the way, by field. */
  mended: Partial<Record<NoticeField, string>>
}

export type ReadBulk = { kind: NoticeKind; columns: ColumnPlaces; rows: ReadRow[]; notes: string[] }

/** A title and a date may stand above the headings. */
const linesAboveHeadings = 10
/** Fewer known headings are chance. */
const fewestHeadings = 3

/** Finds the headings, whatever the order of the columns, and reads what stands under them. */
export function readBulkRows(grid: Grid): ReadBulk | { problem: string } {
  const found = findHeadings(grid.rows)
  if (!found) return { problem: noHeadings }
  const { kind, columns, row: headings } = found
  const missing = bulkColumns(kind).filter(({ field }) => columns[field] === undefined)
  if (missing.length > 0) return { problem: missingHeadings(kind, headings, missing) }
  const rows = grid.rows.filter(({ line }) => line > headings.line).map((row) => readRow(kind, columns, row))
  if (rows.length === 0) return { problem: noRows }
  return { kind, columns, rows, notes: [...grid.notes, ...unknownHeadings(columns, headings)] }
}

function findHeadings(rows: readonly GridRow[]) {
  for (const row of rows.slice(0, linesAboveHeadings)) {
    const [best] = noticeKinds
      .map((kind) => ({ kind, row, columns: placesOf(kind, row) }))
      .sort((one, other) => likeness(other) - likeness(one))
    if (best && Object.keys(best.columns).length >= fewestHeadings) return best
  }
}

/** Most headings are on both forms; those that are missing tell them apart. */
function likeness({ kind, columns }: { kind: NoticeKind; columns: ColumnPlaces }): number {
  return Object.keys(columns).length * 2 - bulkColumns(kind).length
}

function placesOf(kind: NoticeKind, { cells }: GridRow): ColumnPlaces {
  const places: ColumnPlaces = {}
  for (const { field, header } of bulkColumns(kind)) {
    const place = cells.findIndex((cell) => plain(cell) === plain(header))
    if (place >= 0) places[field] = place
  }
  return places
}

/** 「保険者コード（左詰め）※」 is the heading 保険者コード; full and half width do not matter. */
function plain(heading: string): string {
  return heading
    .replace(/[①-⑳]/gu, '')
    .normalize('NFKC')
    .replace(/\([^)]*\)|[\s※*＊]/gu, '')
    .toUpperCase()
}

function readRow(kind: NoticeKind, columns: ColumnPlaces, row: GridRow): ReadRow {
  const read: ReadRow = { line: row.line, answers: {}, faults: {}, mended: {} }
  for (const { field, tick } of bulkColumns(kind)) {
    const place = columns[field] ?? -1
    const typed = row.cells[place] ?? ''
    const fault = row.faults?.[place]
    if (fault) read.faults[field] = fault
    const restored = restoreZeros(field, typed)
    if (restored.note) read.mended[field] = restored.note
    read.answers[field] = tick ? readTick(typed) : restored.text
  }
  return read
}

const ticks = [
  '○',
  '◯',
  '〇',
  '●',
  '◎',
  '✓',
  '✔',
  '☑',
  'レ',
  '1',
  'YES',
  'TRUE',
  'はい',
  '有',
  '有り',
  'あり',
  '該当',
]
const noTicks = [
  '',
  '×',
  '✕',
  '✗',
  '☐',
  '□',
  '-',
  '0',
  'NO',
  'FALSE',
  'いいえ',
  '無',
  '無し',
  'なし',
  '非該当',
]

/** `on`, nothing, or what stands there where nobody can tell. */
function readTick(typed: string): string {
  const mark = typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase()
  if (ticks.includes(mark)) return 'on'
  return noTicks.includes(mark) ? '' : typed
}

const noHeadings =
  '見出しの行（「保険者コード」「名称」など）が見つかりません。様式をダウンロードし、1行目の見出しを変えずに入力してください。'
const noRows = '見出しの下に、届出の行がありません。2行目から1行に1件ずつ入力してください。'

function missingHeadings(kind: NoticeKind, { line, cells }: GridRow, missing: readonly BulkColumn[]): string {
  const names = missing.map(({ header }) => `「${header}」`).join('')
  const there = cells.filter((cell) => cell !== '').map((cell) => `「${cell}」`)
  return `${line}行目の見出しに、${noticeKindShortLabels[kind]}の${names}がありません（現在の見出し：${there.join('')}）。様式の見出しに合わせてください。`
}

function unknownHeadings(columns: ColumnPlaces, { cells }: GridRow): string[] {
  const known = new Set(Object.values(columns))
  const others = cells.filter((cell, place) => cell !== '' && !known.has(place) && place < mostGridColumns)
  if (others.length === 0) return []
  return [`様式にない列${others.map((cell) => `「${cell}」`).join('')}は読み取っていません。`]
}
