import { checkListRow } from '@/lib/domain/list/check-row'
import { columnLabel, type ListName, listColumns } from '@/lib/domain/list/columns'
import { type CellChange, changedCells } from '@/lib/domain/list/difference'
import type { InstitutionRow } from '@/lib/domain/list/institution-row'
import type { InsurerRow } from '@/lib/domain/list/insurer-row'
import { readTypedNumber } from '@/lib/domain/list/list-number'
import type { ReadListRow } from '@/lib/domain/list/read-list'
import { writtenRow } from '@/lib/domain/list/written-row'
import type { Problem } from '@/lib/domain/problem'

/** A row of the list as it stands now. */
export type KeptRow = { version: number; row: InstitutionRow | InsurerRow }

type Place = { line: number; number: string; name: string }

export type WrongRow = Place & { cells: { label: string; value: string; message: string }[] }

/** A row that is added (`seen` 0) or changed, over the version that was seen. */
export type GoodRow = Place & {
  seen: number
  row: InstitutionRow | InsurerRow
  changes: CellChange[]
  warnings: string[]
}

export type ComparedFile = {
  wrong: WrongRow[]
  added: GoodRow[]
  changed: GoodRow[]
  unchanged: number
  /** Rows of the list that the file has no line about. */
  absent: KeptRow[]
  /** A line without a number may be about any row: then nobody can say which rows the file lacks. */
  numberless: boolean
}

type Question = {
  list: ListName
  rows: readonly ReadListRow[]
  kept: readonly KeptRow[]
  /** The numbers that the file may be about; undefined: all. */
  own?: ReadonlySet<string>
}

/** What a file would do to the list as it stands now (R-LST-4). */
export function compareListFile({ list, rows, kept, own }: Question): ComparedFile {
  const there = new Map(kept.map((each) => [each.row.number, each]))
  const lines = new Map<string, number>()
  const found: ComparedFile = {
    ...{ wrong: [], added: [], changed: [], unchanged: 0, absent: [], numberless: false },
  }
  for (const read of rows) {
    const number = numberOf(list, read)
    const checked = checkListRow(list, read.typed)
    const problems = [...about(list, number, { own, earlier: lines.get(number ?? '') }), ...read.problems]
    if (number) lines.set(number, lines.get(number) ?? read.line)
    else found.numberless = true
    const place = { line: read.line, number: number ?? read.typed.number ?? '', name: read.typed.name ?? '' }
    if (!checked.row || problems.length > 0) {
      found.wrong.push({ ...place, cells: wrongCells(list, read, [...problems, ...checked.problems]) })
      continue
    }
    const before = there.get(checked.row.number)
    const changes = before ? changedCells(list, writtenRow(before.row), writtenRow(checked.row)) : []
    if (before && changes.length === 0) found.unchanged += 1
    else {
      const warnings = checked.warnings.map(({ message }) => message)
      const good = { ...place, seen: before?.version ?? 0, row: checked.row, changes, warnings }
      found[before ? 'changed' : 'added'].push(good)
    }
  }
  return { ...found, absent: kept.filter(({ row }) => !lines.has(row.number)) }
}

function numberOf(list: ListName, { typed, problems }: ReadListRow): string | undefined {
  if (problems.some(({ field }) => field === 'number')) return undefined
  const read = readTypedNumber(list, typed.number ?? '')
  return 'number' in read ? read.number : undefined
}

function about(
  list: ListName,
  number: string | undefined,
  { own, earlier }: { own?: ReadonlySet<string>; earlier?: number },
): Problem[] {
  if (number === undefined) return []
  if (own && !own.has(number)) {
    const message = `機関番号${number}は、ログイン中の機関の施設の番号ではありません。番号を直すか、この行を削除してください。`
    return [{ field: 'number', message }]
  }
  if (earlier === undefined) return []
  const label = list === 'institutions' ? '機関番号' : '保険者番号'
  const message = `同じ${label}が${earlier}行目にもあります。どちらか一方の行だけにしてください。`
  return [{ field: 'number', message }]
}

/** A cell that cannot be read as it looks needs no second sentence about what it seems to hold. */
function wrongCells(list: ListName, { typed, problems: faults }: ReadListRow, problems: readonly Problem[]) {
  return listColumns[list].flatMap((column) => {
    const here = problems.filter(({ field }) => field === column.field)
    const fault = faults.find(({ field }) => field === column.field)
    const label = columnLabel(column)
    return (fault ? [fault] : here).map(({ message }) => ({
      ...{ label, value: typed[column.field] ?? '', message },
    }))
  })
}
