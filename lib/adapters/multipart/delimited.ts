import type { Bytes } from '@/lib/adapters/storage/store'

export class EndedEarly extends Error {
  constructor() {
    super('The bytes ended in the middle')
    this.name = 'EndedEarly'
  }
}

/** Bytes that are read up to marks in them. A mark may be cut in two by the way in which the bytes come. */
export class Delimited {
  private rest: Buffer
  private iterator: AsyncIterator<Uint8Array>

  /** @param ahead what is read as if it stood before the bytes */
  constructor(bytes: Bytes, ahead: string) {
    this.rest = Buffer.from(ahead)
    this.iterator = bytes[Symbol.asyncIterator]()
  }

  /**
   * The next piece before the mark, lent like every piece (storage/store.ts); undefined once the mark was passed.
   * @throws EndedEarly where no mark comes
   */
  async before(mark: Buffer): Promise<Buffer | undefined> {
    for (;;) {
      const found = this.rest.indexOf(mark)
      if (found === 0) {
        this.rest = this.rest.subarray(mark.length)
        return undefined
      }
      const length = found > 0 ? found : this.rest.length - beginningOf(mark, this.rest)
      if (length > 0) {
        const piece = this.rest.subarray(0, length)
        this.rest = this.rest.subarray(length)
        return piece
      }
      await this.more()
    }
  }

  /** Everything before the mark; undefined where that is more than `most` bytes. */
  async text(mark: Buffer, most: number): Promise<string | undefined> {
    const pieces: Buffer[] = []
    let size = 0
    for (let piece = await this.before(mark); piece; piece = await this.before(mark)) {
      size += piece.length
      // Of what is too long nothing is kept, and the rest is passed.
      if (size <= most) pieces.push(Buffer.from(piece))
    }
    return size <= most ? Buffer.concat(pieces).toString() : undefined
  }

  /** Whether they go on like this; nothing is passed. */
  async goOnWith(text: string): Promise<boolean> {
    while (this.rest.length < text.length) await this.more()
    return this.rest.toString('latin1', 0, text.length) === text
  }

  private async more(): Promise<void> {
    // A copy, for the piece it lies in is gone when the next one is asked for.
    const kept = Buffer.from(this.rest)
    const { done, value } = await this.iterator.next()
    if (done) throw new EndedEarly()
    const piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    this.rest = kept.length > 0 ? Buffer.concat([kept, piece]) : piece
  }
}

/** How many bytes at the end could be the beginning of the mark. */
function beginningOf(mark: Buffer, bytes: Buffer): number {
  const first = mark[0] as number
  let at = bytes.indexOf(first, Math.max(0, bytes.length - mark.length + 1))
  while (at >= 0 && !mark.subarray(0, bytes.length - at).equals(bytes.subarray(at))) {
    at = bytes.indexOf(first, at + 1)
  }
  return at < 0 ? 0 : bytes.length - at
}
