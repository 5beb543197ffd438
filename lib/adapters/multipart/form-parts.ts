import type { Bytes } from '@/lib/adapters/storage/store'
import { Delimited } from './delimited'

/** Undefined where the part does not say it; a file input without a file has an empty file name. */
export type FormPart = { name?: string; fileName?: string; body: Bytes }

/** More than any browser writes; a part with a longer head says nothing about itself. */
const longestHead = 16 * 1024
const headEnd = Buffer.from('\r\n\r\n')

/**
 * The parts of a form (RFC 7578), read as they are asked for. What a reader leaves of one is passed before the next.
 * @throws EndedEarly
 */
export async function* formParts(bytes: Bytes, boundary: string): AsyncGenerator<FormPart> {
  const mark = Buffer.from(`\r\n--${boundary}`)
  // The first mark need not stand behind a line end.
  const reader = new Delimited(bytes, '\r\n')
  await new Body(reader, mark).pass()
  while (!(await reader.goOnWith('--'))) {
    const head = await reader.text(headEnd, longestHead)
    const body = new Body(reader, mark)
    yield { ...namesIn(head ?? ''), body }
    await body.pass()
  }
}

/** It goes on where it was left, whoever reads it. */
class Body implements Bytes {
  private ended = false

  constructor(
    private reader: Delimited,
    private mark: Buffer,
  ) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    while (!this.ended) {
      const piece = await this.reader.before(this.mark)
      if (piece) yield piece
      else this.ended = true
    }
  }

  async pass(): Promise<void> {
    for await (const _ of this);
  }
}

/** As browsers write it: UTF-8 as it is, and of a quotation mark at most a backslash before it. */
function namesIn(head: string): { name?: string; fileName?: string } {
  const [, about = ''] = /^content-disposition:[ \t]*form-data(.*)$/im.exec(head) ?? []
  const found = [...about.matchAll(/;[ \t]*([\w*]+)=(?:"((?:\\"|[^"])*)"|([^\s;]*))/g)].map(
    ([, key = '', quoted, plain = '']) =>
      [key.toLowerCase(), quoted?.replaceAll('\\"', '"') ?? plain] as const,
  )
  const values = new Map(found)
  return { name: values.get('name'), fileName: values.get('filename') }
}
