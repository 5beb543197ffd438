import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { readText, type TextFile, UnreadableFile } from '@/lib/adapters/csv/text-file'

/** One row as it stands in the file; `line` is where it begins, the header being line 1. */
export type CsvRecord = { line: number; fields: readonly string[] }

/** A quotation mark that is never closed must not pull the rest of the file into memory. */
const MAX_RECORD = 1024 * 1024

const options: Partial<Options<CsvRecord, string[]>> = {
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: MAX_RECORD,
  on_record: (fields, { lines }) => ({ line: firstLine(fields, lines), fields }),
}

/**
 * Every row of the file, the header first, in constant memory; empty rows are left out.
 * @throws UnreadableFile
 */
export async function* readRecords(
  file: TextFile,
  onBytes?: (read: number) => void,
): AsyncGenerator<CsvRecord> {
  const parser = parse(options as Options)
  const text = Readable.from(withPlainLineEnds(readText(file, onBytes)), { objectMode: false })
  text.on('error', (error) => parser.destroy(error))
  parser.on('close', () => text.destroy())
  try {
    yield* text.pipe(parser) as AsyncIterable<CsvRecord>
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(inWords(error)) : error
  }
}

/** The parser counts a CR LF inside quotation marks as two lines. */
async function* withPlainLineEnds(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  for await (const piece of pieces) {
    const text = held + piece
    held = text.endsWith('\r') ? '\r' : ''
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n')
  }
  yield held
}

/** The parser counts up to where a row ends. */
function firstLine(fields: readonly string[], lastLine: number): number {
  let line = lastLine
  for (const field of fields) if (field.includes('\n')) line -= field.split('\n').length - 1
  return line
}

function inWords({ code, lines }: CsvError): string {
  const where = typeof lines === 'number' ? `${lines}行目` : '途中'
  const lost = '（"）で始まる値が閉じられていないか、値の途中に引用符があります。'
  if (code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED' || /QUOTE/.test(code))
    return `CSVの${where}を区切れません。引用符${lost}値の中の引用符は2つ続けて（""）書いてください。`
  return `CSVの${where}を読み取れません（${code}）。`
}
