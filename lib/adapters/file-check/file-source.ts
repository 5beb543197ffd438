import { buffer } from 'node:stream/consumers'
import { lent } from '@/lib/adapters/storage/lent'
import type { Bytes, Store } from '@/lib/adapters/storage/store'

/** A file to look into without ever holding all of it. */
export type FileSource = {
  size: number
  /** Fewer bytes than asked for where the file ends. */
  read(start: number, length: number): Promise<Buffer>
  /** Pieces stay whole, or they are lent: gone when the next one is asked for (storage/lent.ts). */
  stream(how?: 'lent'): Promise<Bytes>
}

export function storedFile(store: Store, key: string, size: number): FileSource {
  return {
    size,
    async read(start, length) {
      const end = Math.min(start + length, size) - 1
      if (start < 0 || end < start) return Buffer.alloc(0)
      return buffer(await store.get(key, { start, end }))
    },
    async stream(how) {
      const bytes = await store.get(key)
      return how === 'lent' ? lent(bytes) : bytes
    },
  }
}
