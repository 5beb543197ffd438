import { Zip, ZipPassThrough } from 'fflate'
import type { Bytes } from '@/lib/adapters/storage/store'

type Entry = { name: string; open: () => Promise<Bytes> }

/**
 * One .zip of many files as it goes out, one file open at a time, so that memory stays flat however many they are.
 * Nothing is packed: PDFs are packed already.
 */
export async function* zipStream(entries: Iterable<Entry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    if (piece) ready.push(piece)
  })
  function* take() {
    if (failure) throw failure
    yield* ready.splice(0)
  }
  for (const { name, open } of entries) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    for await (const piece of await open()) {
      file.push(piece)
      yield* take()
    }
    file.push(new Uint8Array(0), true)
    yield* take()
  }
  zip.end()
  yield* take()
}
