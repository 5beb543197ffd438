import { stringify } from 'csv-stringify/sync'
import { withGuard } from '@/lib/domain/text/formula-guard'

/**
 * A list as text for Excel: with the byte order mark Excel takes it for UTF-8, and every name keeps its characters.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front; one that holds a line's end stands in
 * quotes, or what follows would be a row of its own.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(withGuard))
  return stringify(safe, { bom: true, record_delimiter: 'windows', quote_record_delimiter: true })
}
