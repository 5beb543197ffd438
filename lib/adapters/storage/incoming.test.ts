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
    expect(await body.drain()).toBe(true)
    expect(seen).toHaveLength(10)
  })

  it('does not drain for ever', async () => {
    const seen: number[] = []
    expect(await incoming(chunks(1000, seen), 50).drain()).toBe(false)
    expect(seen).toHaveLength(6)
  })

  it('says when the sender broke off', async () => {
    async function* cut() {
      yield Buffer.alloc(1)
      throw new Error('aborted')
    }
    expect(await incoming(cut()).drain()).toBe(false)
  })

  it('a request without a body has no bytes', async () => {
    expect(await count(bodyOf(new Request('http://localhost/', { method: 'POST' })))).toBe(0)
    expect(await count(bodyOf(new Request('http://localhost/', { method: 'POST', body: 'abc' })))).toBe(3)
  })
})
