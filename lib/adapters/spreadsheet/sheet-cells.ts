import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import { type CellFault, type GridRow, storableText } from '@/lib/domain/bulk-filing/grid'

/** A row of a sheet as its texts; `index` counts from 0. */
export function gridRow(sheet: Sheet, index: number, values: readonly CellValue[]): GridRow {
  const faults: Record<number, CellFault> = {}
  const cells = values.map((value, column) => {
    const cell = sheet.cells?.get(`${index},${column}`)
    const fault = faultOf(cell)
    if (fault) faults[column] = fault
    return fault === 'FAILED' ? storableText(String(value ?? '')) : textOf(value)
  })
  for (const column of mergedIn(sheet, index)) faults[column] = 'MERGED'
  const row = { line: index + 1, cells }
  return Object.keys(faults).length > 0 ? { ...row, faults } : row
}

function faultOf(cell: Cell | undefined): CellFault | undefined {
  if (cell?.type === 'error') return 'FAILED'
  if (!cell?.formula) return undefined
  const result = cell.formulaResult ?? cell.value
  if (result === null || result === undefined) return 'NO_RESULT'
  return typeof result === 'string' && /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)/.test(result)
    ? 'FAILED'
    : undefined
}

/** The cells of this row that are joined with others: the value stands in the first only. */
function mergedIn(sheet: Sheet, index: number): number[] {
  return (sheet.merges ?? [])
    .filter(({ startRow, endRow }) => startRow <= index && index <= endRow)
    .flatMap(({ startCol, endCol }) =>
      Array.from({ length: Math.min(endCol - startCol + 1, 40) }, (_, offset) => startCol + offset),
    )
}

/** Excel keeps a day as a number; here it becomes the text that a person would have typed. */
function textOf(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '○' : ''
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value)
  return storableText(value)
}
