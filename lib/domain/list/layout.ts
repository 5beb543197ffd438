import { type ListName, listColumns } from '@/lib/domain/list/columns'

/** Cells that belong together on paper; rows and columns count from 0 at the top left of the headings. */
export type MergedCells = { startRow: number; startCol: number; endRow: number; endCol: number }

export type Headings = { rows: string[][]; merges: MergedCells[] }

/** The headings as they stand on paper: outer ones over the columns they hold, each column's own down to the last row. */
export function headings(list: ListName): Headings {
  const paths = listColumns[list].map((column) => column.headings)
  const depth = Math.max(...paths.map((path) => path.length))
  const rows = Array.from({ length: depth }, (_, level) =>
    paths.map((path, index) => (isFirst(paths, index, level) ? (path[level] ?? '') : '')),
  )
  const merges = paths.flatMap((path, startCol) =>
    path.flatMap((_, level) => {
      if (!isFirst(paths, startCol, level)) return []
      const own = level === path.length - 1
      const endRow = own ? depth - 1 : level
      const endCol = own ? startCol : lastWith(paths, startCol, level)
      const single = endRow === level && endCol === startCol
      return single ? [] : [{ startRow: level, startCol, endRow, endCol }]
    }),
  )
  return { rows, merges }
}

/** One line for a text file: 「受託業務※3 特定健康診査 実施形態 集団健診」. */
export function headingLine(list: ListName): string[] {
  return listColumns[list].map((column) => column.headings.join(' '))
}

type Paths = readonly (readonly string[])[]

function isFirst(paths: Paths, index: number, level: number): boolean {
  return index === 0 || !sameUpTo(paths[index - 1], paths[index], level)
}

function lastWith(paths: Paths, start: number, level: number): number {
  let end = start
  while (end + 1 < paths.length && sameUpTo(paths[start], paths[end + 1], level)) end += 1
  return end
}

function sameUpTo(one: readonly string[] = [], other: readonly string[] = [], level: number): boolean {
  for (let at = 0; at <= level; at += 1) if (one[at] === undefined || one[at] !== other[at]) return false
  return true
}
