import { Readable } from 'node:stream'
import { writeXlsxStream } from 'hucre/xlsx'
import { writeCsv } from './write-csv'

type Batches = AsyncIterable<readonly (readonly string[])[]>

type Streamed = { name: string; headers: readonly string[]; batches: Batches }

/** A list of any length to save, written as it is read; the same cells as by writeList. */
export function streamList(format: 'csv' | 'xlsx', list: Streamed): ReadableStream<Uint8Array> {
  if (format === 'xlsx') return workbookOf(list)
  return Readable.toWeb(Readable.from(csvOf(list))) as ReadableStream<Uint8Array>
}

async function* csvOf({ headers, batches }: Streamed): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(writeCsv([headers]))
  for await (const rows of batches) yield encoder.encode(writeCsv(rows).replace(/^\uFEFF/, ''))
}

function workbookOf({ name, headers, batches }: Streamed): ReadableStream<Uint8Array> {
  const asText = { numFmt: '@' }
  return writeXlsxStream(rowsOf(batches), {
    name,
    columns: headers.map((header) => ({ header, width: 24, style: asText })),
    freezePane: { rows: 1 },
  })
}

async function* rowsOf(batches: Batches): AsyncGenerator<string[]> {
  for await (const rows of batches) for (const row of rows) yield [...row]
}
