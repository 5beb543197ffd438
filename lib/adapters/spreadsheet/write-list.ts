import { writeXlsx } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { Refusal } from '@/lib/domain/refusal'
import { writeCsv } from './write-csv'

export const listFormats = ['xlsx', 'csv', 'cp932'] as const

export type ListFormat = (typeof listFormats)[number]

type List = { name: string; headers: readonly string[]; rows: readonly (readonly string[])[] }

const types: Record<ListFormat, { ending: string; type: string }> = {
  xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { ending: 'csv', type: 'text/csv; charset=utf-8' },
  cp932: { ending: 'csv', type: 'text/csv; charset=Shift_JIS' },
}

/** A list to save: in a workbook every cell is text and so no formula; in a CSV formulas are disarmed. */
export async function writeList(format: ListFormat, list: List): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return new Uint8Array(await workbook(list))
  return writeText(format, [list.headers, ...list.rows])
}

/** As text for Excel, in the encoding that was asked for. */
export function writeText(
  format: 'csv' | 'cp932',
  rows: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const text = writeCsv(rows)
  return new Uint8Array(format === 'csv' ? Buffer.from(text) : toCp932(text))
}

export function listHeaders(format: ListFormat, name: string): Record<string, string> {
  const { ending, type } = types[format]
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${ending}`)}`,
    'cache-control': 'no-store',
  }
}

/**
 * What a link asks for; a workbook where it says nothing.
 * @throws Refusal NOT_FOUND
 */
export function readListFormat(asked = 'xlsx'): ListFormat {
  const format = listFormats.find((known) => known === asked)
  if (!format) throw new Refusal('NOT_FOUND')
  return format
}

function workbook({ name, headers, rows }: List): Promise<Uint8Array> {
  const asText = { numFmt: '@' }
  const bold = { style: { font: { bold: true } } }
  return writeXlsx({
    sheets: [
      {
        name,
        columns: headers.map((header) => ({ header, width: 24, style: asText })),
        rows: [[...headers], ...rows.map((row) => [...row])],
        cells: new Map(headers.map((_, column) => [`0,${column}`, bold])),
        freezePane: { rows: 1 },
      },
    ],
  })
}

/** Windows has these under other numbers. */
const windows: Record<string, string> = { '〜': '～', '−': '－', '‖': '∥', '—': '―' }

/** What CP932 has not becomes 〓, the printers' mark for a missing type, and no question mark (R-ALL-5). */
export function toCp932(text: string): Buffer {
  const fitting = [...text.replace(/^\uFEFF/, '')].map((one) => {
    const like = windows[one] ?? one
    return iconv.decode(iconv.encode(like, 'cp932'), 'cp932') === like ? like : '〓'
  })
  return iconv.encode(fitting.join(''), 'cp932')
}
