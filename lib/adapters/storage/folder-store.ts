import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { assertKey, type ByteRange, type Bytes, NotStored, type Store, type Stored } from './store'
import { writeBlocks } from './write-blocks'

/** Files in a folder: `ab/cd/<key>`, and `incoming/<key>.part` while they arrive. */
export function folderStore(root: string): Store {
  const place = (key: string) => join(root, key.slice(0, 2), key.slice(2, 4), key)
  const arriving = (key: string) => join(root, 'incoming', `${key}.part`)
  return {
    put(key, bytes) {
      assertKey(key)
      return putFile(arriving(key), place(key), bytes)
    },
    get(key, range) {
      assertKey(key)
      return getFile(key, place(key), range)
    },
    async remove(key) {
      assertKey(key)
      await rm(place(key), { force: true })
      await rm(arriving(key), { force: true })
    },
    check: () => checkFolder(root),
    clean: (olderThan) => removeRemains(join(root, 'incoming'), olderThan),
  }
}

/** A power cut leaves either the whole file or none: written aside, flushed to the disk, then renamed. */
async function putFile(arriving: string, place: string, bytes: Bytes): Promise<Stored> {
  await mkdir(dirname(arriving), { recursive: true, mode: 0o700 })
  const file = await open(arriving, 'wx', 0o600)
  try {
    const stored = await writeBlocks(file, bytes)
    await file.close()
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await rename(arriving, place)
    await flushFolder(dirname(place))
    return stored
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(arriving, { force: true })
    throw error
  }
}

async function flushFolder(folder: string): Promise<void> {
  // Windows opens no folders; there the rename alone has to do.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function getFile(key: string, place: string, range?: ByteRange): Promise<Readable> {
  try {
    const file = await open(place, 'r')
    return file.createReadStream({ ...range, highWaterMark: 256 * 1024 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NotStored(key)
    throw error
  }
}

/** By the clock of the disk alone: whoever still writes makes the file young. */
async function removeRemains(folder: string, olderThan: number): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const probe = join(folder, `${randomUUID()}.part`)
  await (await open(probe, 'wx', 0o600)).close()
  const now = (await stat(probe)).mtimeMs
  await rm(probe, { force: true })
  let removed = 0
  for (const name of await readdir(folder)) {
    const place = join(folder, name)
    const found = await stat(place).catch(() => undefined)
    if (!found || now - found.mtimeMs < olderThan) continue
    await rm(place, { force: true })
    removed++
  }
  return removed
}

/** A full disk and a read-only one both show only when something is written. */
async function checkFolder(root: string): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  await access(root, constants.R_OK | constants.W_OK)
  const probe = join(root, `probe-${randomUUID()}`)
  const file = await open(probe, 'wx', 0o600)
  try {
    await file.write('probe')
  } finally {
    await file.close()
    await rm(probe, { force: true })
  }
}
