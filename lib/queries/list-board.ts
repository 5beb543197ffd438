import type { Viewer } from '@/lib/adapters/session'
import type { ListName } from '@/lib/domain/list/columns'
import { institutionRowWarnings } from '@/lib/domain/list/institution-row'
import { insurerRowWarnings } from '@/lib/domain/list/insurer-row'
import { listNumber } from '@/lib/domain/list/list-number'
import { scopeWords, serviceWords } from '@/lib/domain/list/service-words'
import { listInstitutionRows, listInsurerRows } from './list-rows'

/** One line of the page of a list; `services` null: an own facility that has no row yet. */
export type BoardRow = {
  number: string
  name: string
  services: string[] | null
  /** ※9 of an institution; 備考 of an insurer. */
  marked: boolean
  /** What is allowed and worth a second look. */
  warnings: string[]
}

export type Board = { rows: BoardRow[]; count: number; previous?: string; next?: string }

const pageSize = 100

/** A page of the viewer's own list by number, with the facilities that still lack theirs. */
export async function readListBoard(
  viewer: Viewer,
  list: ListName,
  { after = '', before }: { after?: string; before?: string } = {},
): Promise<Board> {
  const all = await readRows(viewer, list)
  const upTo = before === undefined ? -1 : all.filter(({ number }) => number < before).length
  const start = upTo >= 0 ? Math.max(0, upTo - pageSize) : all.filter(({ number }) => number <= after).length
  const rows = all.slice(start, start + pageSize)
  return {
    ...{ rows, count: all.length },
    previous: start > 0 ? rows[0]?.number : undefined,
    next: start + pageSize < all.length ? rows.at(-1)?.number : undefined,
  }
}

/** A list holds a thousand rows or so: it is read whole, and drawn by pages. */
async function readRows(viewer: Viewer, list: ListName): Promise<BoardRow[]> {
  if (list === 'insurers') {
    const rows = await listInsurerRows(viewer)
    return rows.map((row) => ({
      ...{ number: row.number, name: row.name, services: scopeWords(row), marked: row.invoice },
      warnings: insurerRowWarnings(row).map(({ message }) => message),
    }))
  }
  const rows = await listInstitutionRows(viewer)
  const kept = rows.map((row) => ({
    ...{ number: row.number, name: row.name, services: serviceWords(row), marked: row.onlineCheck },
    warnings: institutionRowWarnings(row).map(({ message }) => message),
  }))
  return [...kept, ...missing(viewer, new Set(rows.map(({ number }) => number)))].sort((one, other) =>
    one.number < other.number ? -1 : 1,
  )
}

function missing(viewer: Viewer, kept: ReadonlySet<string>): BoardRow[] {
  return viewer.facilities.flatMap((facility) => {
    const number = listNumber(facility)
    if (!number || kept.has(number)) return []
    return [{ number, name: facility.name, services: null, marked: false, warnings: [] }]
  })
}
