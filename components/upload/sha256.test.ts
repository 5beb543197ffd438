import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { newSha256 } from './sha256'

const sizes = [0, 1, 3, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 1000, 1_000_003]

it.each(sizes)(
  'R-APP-4 the browser has the same SHA-256 as the server for %i bytes, however they come',
  (size) => {
    const bytes = Buffer.alloc(size)
    for (let at = 0; at < size; at++) bytes[at] = (at * 31 + (at >> 8)) % 256
    const wanted = createHash('sha256').update(bytes).digest('hex')
    for (const step of [1, 63, 64, 65, 100_000]) {
      if (size / step > 20_000) continue
      const hash = newSha256()
      for (let at = 0; at < size; at += step) hash.update(bytes.subarray(at, at + step))
      expect(hash.hex()).toBe(wanted)
    }
  },
)
