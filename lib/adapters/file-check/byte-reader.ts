import type { Bytes } from '@/lib/adapters/storage/store'

/** Reads a stream by counted bytes. Undefined or false: it ended before. */
export function byteReader(bytes: Bytes) {
  const iterator = bytes[Symbol.asyncIterator]()
  let rest: Uint8Array = new Uint8Array(0)
  async function more(): Promise<boolean> {
    while (rest.length === 0) {
      const { done, value } = await iterator.next()
      if (done) return false
      rest = value
    }
    return true
  }
  /** Shows `length` bytes in the pieces in which they come; who keeps one copies it. */
  async function pass(length: number, see: (piece: Uint8Array) => void): Promise<boolean> {
    for (let left = length; left > 0; ) {
      if (!(await more())) return false
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      see(piece)
    }
    return true
  }
  async function take(length: number): Promise<Buffer | undefined> {
    const pieces: Uint8Array[] = []
    const whole = await pass(length, (piece) => pieces.push(Buffer.from(piece)))
    return whole ? Buffer.concat(pieces) : undefined
  }
  return {
    pass,
    take,
    atEnd: async () => !(await more()),
    /** Lets the stream go when nobody reads it to its end. */
    close: async () => void (await iterator.return?.()),
  }
}

export type ByteReader = ReturnType<typeof byteReader>
