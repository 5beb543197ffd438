import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The bytes as they pass, with their number and SHA-256 once they have passed. */
export function counting() {
  const hash = createHash('sha256')
  let size = 0
  return {
    async *pass(bytes: AsyncIterable<Uint8Array>) {
      for await (const part of bytes) {
        hash.update(part)
        size += part.length
        yield part
      }
    },
    result: () => ({ size, sha256: hash.digest('hex') }),
  }
}

export async function writeHashed(path: string, bytes: Readable): Promise<{ size: number; sha256: string }> {
  const count = counting()
  await pipeline(bytes, count.pass, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  return count.result()
}

export async function hashOfFile(path: string): Promise<string> {
  const count = counting()
  for await (const _ of count.pass(createReadStream(path)));
  return count.result().sha256
}
