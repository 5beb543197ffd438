import { env } from '@/lib/env'
import { folderStore } from './folder-store'
import { s3Store } from './s3-store'
import { readStorageUrl } from './storage-url'
import type { Store } from './store'

let opened: { address: string; store: Store } | undefined

/** The store that STORAGE_URL names. */
export function store(): Store {
  const address = env().STORAGE_URL
  if (opened?.address !== address) opened = { address, store: storeAt(address) }
  return opened.store
}

function storeAt(address: string): Store {
  const settings = readStorageUrl(address)
  return settings.kind === 'folder' ? folderStore(settings.root) : s3Store(settings)
}
