import { BrokenQuotes, type CsvRecord, RecordSplitter } from '@/lib/adapters/csv/split-records'
import { readText, type TextFile, UnreadableFile } from '@/lib/adapters/csv/text-file'

/**
 * Every row of the file, the header first, some thousand at a time and in constant memory; no batch is empty.
 * @throws UnreadableFile
 */
export async function* readRecords(
  file: TextFile,
  onBytes?: (read: number) => void,
): AsyncGenerator<CsvRecord[]> {
  const splitter = new RecordSplitter()
  for await (const piece of readText(file, onBytes)) {
    const records = inWords(() => splitter.push(piece))
    if (records.length > 0) yield records
  }
  const last = inWords(() => splitter.end())
  if (last.length > 0) yield last
}

function inWords<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof BrokenQuotes)) throw error
    throw new UnreadableFile(
      `CSVの${error.line}行目を区切れません。引用符（"）で始まる値が閉じられていないか、値の途中に引用符があります。` +
        '値の中の引用符は2つ続けて（""）書いてください。',
    )
  }
}
