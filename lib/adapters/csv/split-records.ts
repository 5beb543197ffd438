import { quotedRecord } from './quoted-record'

/** One row as it stands in the file; `line` is where it begins, the header being line 1. */
export type CsvRecord = { line: number; fields: readonly string[] }

/** The text cannot be cut into rows; `line` is where the trouble begins. */
export class BrokenQuotes extends Error {
  override name = 'BrokenQuotes'
  readonly line: number

  constructor(line: number) {
    super(`Broken quotation marks in line ${line}`)
    this.line = line
  }
}

/** A quotation mark that is never closed must not pull the rest of the file into memory. */
const MAX_RECORD = 1024 * 1024

/**
 * RFC 4180, fed piece by piece; empty rows are left out. Written here because csv-parse takes longer than the
 * COPY that it feeds, and counts a CR LF inside quotation marks as two lines.
 */
export class RecordSplitter {
  private left = ''
  private heldReturn = ''
  private line = 1

  /** @throws BrokenQuotes */
  push(piece: string): CsvRecord[] {
    const records = this.cut(this.left + this.plainLineEnds(piece))
    if (this.left.length > MAX_RECORD) throw new BrokenQuotes(this.line)
    return records
  }

  /** @throws BrokenQuotes */
  end(): CsvRecord[] {
    const records = this.cut(`${this.left}\n`)
    if (this.left !== '') throw new BrokenQuotes(this.line)
    return records
  }

  /** CR LF may be cut in two by the pieces. */
  private plainLineEnds(piece: string): string {
    const text = this.heldReturn + piece
    this.heldReturn = text.endsWith('\r') ? '\r' : ''
    const whole = this.heldReturn ? text.slice(0, -1) : text
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
  }

  private cut(text: string): CsvRecord[] {
    const records: CsvRecord[] = []
    let at = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      const row = text.slice(at, end)
      const quoted = row.includes('"')
        ? quotedRecord(text, at)
        : { fields: row.split(','), next: end + 1, lines: 1 }
      if (quoted === 'broken') throw new BrokenQuotes(this.line)
      if (quoted === 'unfinished') break
      if (quoted.fields.some((field) => field !== ''))
        records.push({ line: this.line, fields: quoted.fields })
      this.line += quoted.lines
      at = quoted.next
    }
    this.left = text.slice(at)
    return records
  }
}
