import { describe, expect, it } from 'vitest'
import { bodyOf, incoming, TooLong } from './incoming'

async function* chunks(count: number, seen?: number[]) {
  for (let index = 0; index < count; index++) {
    seen?.push(index)
    yield Buffer.alloc(10)
  }
}

async function count(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const chunk of bytes) size += chunk.length
  return size
}

describe('incoming bytes', () => {
  it('R-APP-4 exactly the limit passes, one byte more does not', async () => {
    expect(await count(incoming(chunks(10)).upTo(100))).toBe(100)
    await expect(count(incoming(chunks(10)).upTo(99))).rejects.toThrow(TooLong)
  })

  it('R-APP-4 reads the rest of what is refused, so that the sender sees the answer', async () => {
    const seen: number[] = []
    const body = incoming(chunks(10, seen))
    await expect(count(body.upTo(25))).rejects.toThrow(TooLong)
    expect(seen).toHaveLength(3)
    await body.drain()
    expect(seen).toHaveLength(10)
    expect(body.brokenOff()).toBe(false)
  })

  it('does not drain for ever, but cuts the sender off', async () => {
    const seen: number[] = []
    let cut = false
    async function* endless() {
      try {
        yield* chunks(1000, seen)
      } finally {
        cut = true
      }
    }
    await incoming(endless(), 50).drain()
    expect(seen).toHaveLength(6)
    expect(cut).toBe(true)
  })

  it('knows when the sender broke off', async () => {
    async function* aborted() {
      yield Buffer.alloc(1)
      throw new Error('aborted')
    }
    const body = incoming(aborted())
    await expect(count(body.upTo(10))).rejects.toThrow('aborted')
    expect(body.brokenOff()).toBe(true)
    await body.drain()
  })

  it('a request without a body has no bytes', async () => {
    expect(await count(bodyOf(new Request('http://localhost/', { method: 'POST' })))).toBe(0)
    expect(await count(bodyOf(new Request('http://localhost/', { method: 'POST', body: 'abc' })))).toBe(3)
  })
})
