import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Store } from './store'

/** For readers that need a file twice over: wherever the store is, the work gets a path that is gone afterwards. */
export async function withLocalCopy<T>(
  store: Store,
  key: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-copy-'))
  try {
    const path = join(folder, 'file')
    await pipeline(await store.get(key), createWriteStream(path))
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
