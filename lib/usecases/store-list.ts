import { incoming, TooLong } from '@/lib/adapters/storage/incoming'
import { store } from '@/lib/adapters/storage/open-store'
import type { Bytes } from '@/lib/adapters/storage/store'
import { shownFileName } from '@/lib/domain/application/shown-file-name'
import { uploadMaxBytes, uploadRefusals } from '@/lib/domain/application/upload-rule'
import type { Problem } from '@/lib/domain/problem'
import { newId } from './new-id'

export type StoredList = { storageKey: string; fileName: string }

export type HashedList = StoredList & { sha256: string }

/** Takes a list for a master import as it streams in; reading it is what checks it. A refused one leaves no bytes. */
export async function storeList(part: {
  fileName: string
  body: Bytes
}): Promise<{ list: HashedList } | { problem: Problem }> {
  const bytes = incoming(part.body)
  const storageKey = newId()
  const refused = (refusal: keyof typeof uploadRefusals) => ({
    problem: { field: 'file', message: uploadRefusals[refusal] },
  })
  try {
    const { size, sha256 } = await store().put(storageKey, bytes.upTo(uploadMaxBytes))
    if (size > 0) return { list: { storageKey, fileName: shownFileName(part.fileName), sha256 } }
    await store().remove(storageKey)
    return refused('EMPTY')
  } catch (error) {
    if (error instanceof TooLong) return refused('TOO_BIG')
    if (bytes.brokenOff()) return refused('FAILED')
    throw error
  } finally {
    await bytes.drain()
  }
}

export function discardList({ storageKey }: { storageKey: string }): Promise<void> {
  return store().remove(storageKey)
}
