import { stringify } from 'csv-stringify/sync'

/**
 * A list as text for Excel: with the byte order mark Excel takes it for UTF-8, and every name keeps its characters.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (/^[=+@\t\r]/.test(cell) ? `'${cell}` : cell)))
  return stringify(safe, { bom: true, record_delimiter: 'windows' })
}
