import { type Cell, type CellStyle, type DataValidation, writeXlsx } from 'hucre/xlsx'
import { columnLetter } from '@/lib/domain/bulk-filing/grid'
import {
  columnLabel,
  type ListColumn,
  type ListName,
  listColumns,
  listTitles,
} from '@/lib/domain/list/columns'
import { headings } from '@/lib/domain/list/layout'
import { listNotes } from '@/lib/domain/list/notes'
import { withGuard } from '@/lib/domain/text/formula-guard'

/** As many rows as may be written below, for what is chosen in a cell. */
const lastRow = 5_000
const line = { style: 'thin' } as const
const border = { top: line, right: line, bottom: line, left: line } satisfies CellStyle['border']
/** Text, so that Excel keeps the zeros in front and makes no dates. */
const asText = { numFmt: '@' } satisfies CellStyle
const styles = {
  title: { font: { bold: true, size: 14 }, alignment: { horizontal: 'center', vertical: 'center' } },
  heading: {
    ...asText,
    border,
    font: { bold: true, size: 9 },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F1FE' } },
    alignment: { wrapText: true, horizontal: 'center', vertical: 'center' },
  },
  text: { ...asText, border, alignment: { wrapText: true, vertical: 'center' } },
  mark: { ...asText, border, alignment: { horizontal: 'center', vertical: 'center' } },
  note: { ...asText, alignment: { wrapText: true, vertical: 'top' } },
} satisfies Record<string, CellStyle>

/** The list as an .xlsx that can be printed as the 別紙, and be read again. */
export function officialWorkbook(list: ListName, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const columns: readonly ListColumn[] = listColumns[list]
  const { rows: head, merges } = headings(list)
  const notes = listNotes[list]
  const top = 1 + head.length
  const firstNote = top + rows.length + 1
  const whole = (row: number) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })
  const below = merges.map(({ startRow, endRow, ...place }) => ({
    ...place,
    startRow: startRow + 1,
    endRow: endRow + 1,
  }))
  return writeXlsx({
    sheets: [
      {
        name: listTitles[list],
        columns: columns.map(({ width }) => ({ width, style: asText })),
        rows: [
          [`別紙　${listTitles[list]}`],
          ...head,
          ...rows.map((row) => row.map(asTyped)),
          [],
          ...notes.map((note) => [note]),
        ],
        cells: cellStyles(columns, head.length, rows.length, notes.length),
        merges: [whole(0), ...below, ...notes.map((_, index) => whole(firstNote + index))],
        rowDefs: heights(columns, head.length, rows, notes),
        freezePane: { rows: top },
        dataValidations: validations(columns, top),
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', horizontalCentered: true },
          ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$1:$${top}` },
          margins: { top: 0.5, right: 0.4, bottom: 0.5, left: 0.4, header: 0.2, footer: 0.2 },
        },
        headerFooter: { oddFooter: '&P / &N' },
      },
    ],
  })
}

/** Text is no formula in a workbook; only what looks like our guard would lose it when it is read. */
function asTyped(cell: string): string {
  return cell.startsWith("'") ? withGuard(cell) : cell
}

function cellStyles(columns: readonly ListColumn[], head: number, rows: number, notes: number) {
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: styles.title }]])
  for (const [column, { marks }] of columns.entries()) {
    for (let row = 1; row <= head; row += 1) cells.set(`${row},${column}`, { style: styles.heading })
    const style = marks ? styles.mark : styles.text
    for (let row = 1; row <= rows; row += 1) cells.set(`${head + row},${column}`, { style })
  }
  for (let row = 0; row < notes; row += 1) cells.set(`${head + rows + 2 + row},0`, { style: styles.note })
  return cells
}

/** Not every program makes a row higher for what is wrapped in it, and none does for merged cells. */
function heights(
  columns: readonly ListColumn[],
  head: number,
  rows: readonly (readonly string[])[],
  notes: readonly string[],
) {
  const page = columns.reduce((sum, { width }) => sum + width, 0)
  const ofRow = (row: readonly string[]) =>
    Math.max(...columns.map(({ width, marks }, at) => (marks ? 1 : linesOf(row[at] ?? '', width))))
  const all = [
    27,
    ...Array.from({ length: head }, (_, row) => (row === head - 1 ? 36 : 21)),
    ...rows.map((row) => 15 * ofRow(row) + 3),
    15,
    ...notes.map((note) => 16 * linesOf(note, page)),
  ]
  return new Map(all.map((height, row) => [row, { height }]))
}

/** A wide character takes twice the room. */
function linesOf(text: string, width: number): number {
  const room = [...text].reduce((sum, sign) => sum + (/[\u0020-\u007e]/.test(sign) ? 1 : 2), 0)
  return Math.max(1, Math.ceil(room / (width - 1)))
}

function validations(columns: readonly ListColumn[], top: number): DataValidation[] {
  return columns.flatMap((column, index) => {
    if (!column.marks) return []
    const letter = columnLetter(index)
    const values = column.marks === 'tick' ? ['○'] : ['○', '△']
    const errorMessage = `「${columnLabel(column)}」には、${values.join('か')}を選ぶか、空欄にしてください。`
    const range = `${letter}${top + 1}:${letter}${lastRow}`
    return [{ type: 'list', values, range, allowBlank: true, showErrorMessage: true, errorMessage }]
  })
}
