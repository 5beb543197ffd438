import { readRecords } from '@/lib/adapters/csv/records'
import { inspectTextFile, UnreadableFile } from '@/lib/adapters/csv/text-file'
import {
  belowNote,
  type Grid,
  type GridRow,
  gridSentences,
  lastGridLine,
  mostGridColumns,
  mostGridRows,
  storableText,
} from '@/lib/domain/bulk-filing/grid'

/** UTF-8 with or without a byte order mark, or CP932. @throws UnreadableFile */
export async function readCsvGrid(path: string): Promise<Grid> {
  const rows: GridRow[] = []
  for await (const records of readRecords(await inspectTextFile(path))) {
    for (const { line, fields } of records) {
      if (line > lastGridLine) return { rows, notes: [belowNote(lastGridLine)] }
      const cells = fields.slice(0, mostGridColumns).map(storableText)
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      if (rows.length > mostGridRows) throw new UnreadableFile(gridSentences.TOO_MANY_ROWS)
    }
  }
  return { rows, notes: [] }
}
