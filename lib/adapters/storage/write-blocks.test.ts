import { createHash } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MiB } from '@/lib/test-support/sample-files'
import { writeBlocks } from './write-blocks'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocks-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every byte depends on its place, so that blocks that change places are found out. */
function sample(size: number): Buffer {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at + 4 <= size; at += 4) bytes.writeUInt32LE(at, at)
  return bytes
}

async function* pieces(bytes: Buffer, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

async function write(bytes: AsyncIterable<Uint8Array>) {
  const file = await open(join(folder, 'file'), 'w')
  try {
    return await writeBlocks(file, bytes)
  } finally {
    await file.close()
  }
}

describe('writing in blocks', () => {
  it.each([
    [0, 1],
    [1, 1],
    [MiB - 1, 65_536],
    [MiB, 65_536],
    [MiB + 1, 65_537],
    [20 * MiB + 7, 100_003],
    [9 * MiB, 5 * MiB],
  ])('R-APP-4 %i bytes in pieces of %i arrive as they were, with their SHA-256', async (size, step) => {
    const bytes = sample(size)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await write(pieces(bytes, step))).toEqual({ size, sha256 })
    expect((await readFile(join(folder, 'file'))).equals(bytes)).toBe(true)
  })

  it('two at once do not mix', async () => {
    const [one, other] = [sample(4 * MiB), sample(5 * MiB).reverse()]
    const path = (name: string) => join(folder, name)
    const files = [await open(path('1'), 'w'), await open(path('2'), 'w')] as const
    const stored = await Promise.all([
      writeBlocks(files[0], pieces(one, 50_000)),
      writeBlocks(files[1], pieces(other, 70_000)),
    ])
    for (const file of files) await file.close()
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(stored.map(({ sha256 }) => sha256)).toEqual([hash(one), hash(other)])
  })

  it('R-APP-4 a body that breaks off in the middle is told, and nothing goes on behind', async () => {
    async function* broken() {
      yield sample(3 * MiB)
      throw new Error('the line was cut')
    }
    await expect(write(broken())).rejects.toThrow('the line was cut')
  })
})
