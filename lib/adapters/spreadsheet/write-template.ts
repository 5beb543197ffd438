import { type DataValidation, writeXlsx } from 'hucre/xlsx'
import { columnLetter } from '@/lib/domain/bulk-filing/grid'

type TemplateColumn = { header: string; width: number; note: string; example: string; tick?: true }

export type Template = {
  /** The name of the sheet that is read. */
  name: string
  columns: readonly TemplateColumn[]
  /** What stands in the rows already. */
  rows: readonly (readonly string[])[]
  exampleSheet: string
  notesSheet: string
  /** Sentences above the notes on the columns. */
  notes: readonly string[]
}

/** Text, so that Excel keeps the zeros in front and makes no dates. */
const asText = { numFmt: '@' }
const heading = {
  font: { bold: true },
  fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'E8F1FE' } },
  alignment: { wrapText: true, vertical: 'center' as const },
}
/** As many rows as the reader takes. */
const lastRow = 5_001

/** An .xlsx to fill in: the rows, then an example, then the notes. */
export function writeTemplate(template: Template): Promise<Uint8Array> {
  const { name, columns, rows } = template
  const headers = columns.map(({ header }) => header)
  const sheetColumns = columns.map(({ header, width }) => ({ header, width, style: asText }))
  const examples = [headers, columns.map(({ example }) => example)]
  return writeXlsx({
    sheets: [
      {
        name,
        columns: sheetColumns,
        rows: [headers, ...rows.map((row) => [...row])],
        cells: headerCells(headers),
        freezePane: { rows: 1 },
        dataValidations: validations(columns),
      },
      { name: template.exampleSheet, columns: sheetColumns, rows: examples, cells: headerCells(headers) },
      {
        name: template.notesSheet,
        columns: [{ width: 32 }, { width: 90 }],
        rows: [
          ...template.notes.map((note) => [note]),
          [],
          ['列', '書き方'],
          ...columns.map(({ header, note }) => [header, note]),
        ],
      },
    ],
  })
}

function headerCells(headers: readonly string[]) {
  return new Map(headers.map((_, column) => [`0,${column}`, { style: heading }]))
}

function validations(columns: readonly TemplateColumn[]): DataValidation[] {
  return columns.flatMap(({ tick, header }, column) => {
    if (!tick) return []
    const letter = columnLetter(column)
    const range = `${letter}2:${letter}${lastRow}`
    const errorMessage = `${header}は、該当するときに○を選び、該当しないときは空欄にしてください。`
    return [{ type: 'list', values: ['○'], range, allowBlank: true, showErrorMessage: true, errorMessage }]
  })
}
