import { logFailure } from '@/lib/adapters/logger'
import { store } from '@/lib/adapters/storage/open-store'

/** Where the store itself fails, the person is still told; what stays there is in the log. */
export async function discardStored(...storageKeys: string[]): Promise<void> {
  for (const storageKey of storageKeys) {
    try {
      await store().remove(storageKey)
    } catch (error) {
      logFailure(error, 'upload.discard')
    }
  }
}
