import type { Readable } from 'node:stream'
import { isUuid } from '@/lib/domain/uuid'

/**
 * Bytes as they arrive. Never a whole file: an upload has up to 100 MiB and memory stays flat. A piece is only lent,
 * until the next one is asked for (lent.ts): whoever needs it longer copies it.
 */
export type Bytes = AsyncIterable<Uint8Array>

export type Stored = { size: number; sha256: string }

/** Both ends are inside the range, as in HTTP. */
export type ByteRange = { start: number; end: number }

/** Where files lie. A key is a UUID, so that no name a person chose ever reaches a path or an address. */
export interface Store {
  /** All or nothing: when the bytes fail on their way, nothing stays behind. */
  put(key: string, bytes: Bytes): Promise<Stored>
  /** @throws NotStored */
  get(key: string, range?: ByteRange): Promise<Readable>
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>
  /** For the readiness check: throws when the store could not take a file now. */
  check(): Promise<void>
  /** Throws away what processes that died left half written that many milliseconds ago; says how many. */
  clean(olderThan: number): Promise<number>
}

export class NotStored extends Error {
  constructor(key: string) {
    super(`The store has no file ${key}`)
    this.name = 'NotStored'
  }
}

export function assertKey(key: string): void {
  if (!isUuid(key)) throw new Error('A key of the store is a lower-case UUID')
}
