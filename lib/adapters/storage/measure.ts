import { createHash } from 'node:crypto'
import type { Bytes, Stored } from './store'

/**
 * Counts and hashes what passes through, so that a file is read only once on its way into the store. What comes out is
 * a copy: who reads it may keep it.
 */
export function measure(bytes: Bytes): { through: AsyncGenerator<Uint8Array>; result: () => Stored } {
  const hash = createHash('sha256')
  let size = 0
  async function* through() {
    for await (const chunk of bytes) {
      hash.update(chunk)
      size += chunk.length
      yield Buffer.from(chunk)
    }
  }
  return { through: through(), result: () => ({ size, sha256: hash.digest('hex') }) }
}
