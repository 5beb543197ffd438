/**
 * Each piece is given back as soon as the next one is asked for; only for bytes that nobody else holds. Left to the
 * garbage collector, 100 MiB of pieces make it go through all of Next's objects eight times, which takes longer than
 * everything else about an upload.
 */
export async function* lent(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    yield piece
    // Smaller ones may share their memory.
    if (piece.buffer instanceof ArrayBuffer && piece.length === piece.buffer.byteLength)
      piece.buffer.transfer(0)
  }
}
