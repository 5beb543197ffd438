import { columnLabel, type ListName, listColumns } from '@/lib/domain/list/columns'
import type { WrittenRow } from '@/lib/domain/list/written-row'

export type CellChange = { label: string; before: string; after: string }

/** What is different between a row of the list and the same row of a file, in the order of the columns. */
export function changedCells(list: ListName, before: WrittenRow, after: WrittenRow): CellChange[] {
  return listColumns[list]
    .filter(({ field }) => (before[field] ?? '') !== (after[field] ?? ''))
    .map((column) => ({
      label: columnLabel(column),
      before: before[column.field] ?? '',
      after: after[column.field] ?? '',
    }))
}
