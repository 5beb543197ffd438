import { type ListName, listTitles } from '@/lib/domain/list/columns'
import { headingLine } from '@/lib/domain/list/layout'
import { listNotes } from '@/lib/domain/list/notes'
import { officialWorkbook } from './official-workbook'
import { type ListFormat, writeText } from './write-list'

/** One of the two lists with its notes, in the layout of the 別紙 (R-LST-4). */
export async function writeOfficialList(
  format: ListFormat,
  list: ListName,
  rows: readonly (readonly string[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return new Uint8Array(await officialWorkbook(list, rows))
  return writeText(format, [headingLine(list), ...rows, [''], ...listNotes[list].map((note) => [note])])
}

/** The sheet that is read back, whatever others stand in the workbook. */
export function officialSheets(list: ListName) {
  return { read: [listTitles[list]], words: [] }
}
