import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderStore } from './folder-store'
import { NotStored } from './store'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-store-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function* brokenAfter(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
  throw new Error('the line was cut')
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

describe('folder store', () => {
  it('R-APP-4 keeps the bytes and says their number and SHA-256', async () => {
    const store = folderStore(root)
    const key = randomUUID()
    const stored = await store.put(key, pieces('特定健診', '機関届'))
    const whole = Buffer.from('特定健診機関届')
    expect(stored).toEqual({
      size: whole.length,
      sha256: createHash('sha256').update(whole).digest('hex'),
    })
    expect(await buffer(await store.get(key))).toEqual(whole)
  })

  it('keeps a file of no bytes', async () => {
    const store = folderStore(root)
    const key = randomUUID()
    expect((await store.put(key, pieces())).size).toBe(0)
    expect(await buffer(await store.get(key))).toHaveLength(0)
  })

  it('lays files two folders deep, readable by nobody else', async () => {
    const key = randomUUID()
    await folderStore(root).put(key, pieces('x'))
    const place = join(root, key.slice(0, 2), key.slice(2, 4), key)
    expect(await readFile(place, 'utf8')).toBe('x')
    expect((await stat(place)).mode & 0o077).toBe(0)
  })

  it('reads a range, both ends inside', async () => {
    const store = folderStore(root)
    const key = randomUUID()
    await store.put(key, pieces('0123456789'))
    expect(String(await buffer(await store.get(key, { start: 2, end: 4 })))).toBe('234')
  })

  it('R-APP-4 leaves nothing behind when the upload breaks off', async () => {
    const store = folderStore(root)
    await expect(store.put(randomUUID(), brokenAfter('half'))).rejects.toThrow('the line was cut')
    expect(await filesUnder(root)).toEqual([])
  })

  it('shows no file before all of it has come', async () => {
    const store = folderStore(root)
    const key = randomUUID()
    async function* looking() {
      yield Buffer.from('half')
      await expect(store.get(key)).rejects.toThrow(NotStored)
      yield Buffer.from('whole')
    }
    await store.put(key, looking())
    expect(String(await buffer(await store.get(key)))).toBe('halfwhole')
  })

  it('removes, also what is not there', async () => {
    const store = folderStore(root)
    const key = randomUUID()
    await store.put(key, pieces('x'))
    await store.remove(key)
    await store.remove(key)
    await expect(store.get(key)).rejects.toThrow(NotStored)
    expect(await filesUnder(root)).toEqual([])
  })

  it.each(['../../etc/passwd', '', '届.pdf', randomUUID().toUpperCase(), `${randomUUID()}/x`])(
    'R-APP-4 takes no name as a key: %s',
    async (key) => {
      const store = folderStore(root)
      await expect((async () => store.put(key, pieces('x')))()).rejects.toThrow('UUID')
      await expect((async () => store.get(key))()).rejects.toThrow('UUID')
      await expect((async () => store.remove(key))()).rejects.toThrow('UUID')
      expect(await filesUnder(root)).toEqual([])
    },
  )

  it('says when it cannot take files', async () => {
    await folderStore(root).check()
    expect(await filesUnder(root)).toEqual([])
    const notAFolder = join(root, 'file')
    await writeFile(notAFolder, '')
    await expect(folderStore(notAFolder).check()).rejects.toThrow()
  })
})
