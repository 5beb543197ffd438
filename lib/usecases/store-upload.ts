import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import type { Viewer } from '@/lib/adapters/session'
import { type Incoming, incoming, TooLong } from '@/lib/adapters/storage/incoming'
import { store } from '@/lib/adapters/storage/open-store'
import type { Bytes, Stored } from '@/lib/adapters/storage/store'
import { type UploadOutcome, uploadOutcome } from '@/lib/domain/application/upload-outcome'
import { type UploadRefusal, uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import type { Upload } from '@/lib/generated/prisma/client'
import { beginUpload, type NewFile } from './begin-upload'
import { changeUploadState } from './change-upload-state'
import { checkArrived, refuseUpload } from './check-upload'
import { discardStored } from './discard-stored'
import type { Act } from './transact'

/**
 * Takes one file that comes with a form (R-APP-4, R-ALL-2): streamed into the store, hashed on the way, then looked
 * into. A refused file leaves its row with the reason, and no bytes. The whole body is read, whatever happens, so that
 * the sender sees the answer.
 * @throws Refusal NOT_FOUND, WRONG_STATUS
 */
export async function storeUpload(
  act: Act,
  viewer: Viewer,
  { body, ...file }: NewFile & { body: Bytes },
): Promise<UploadOutcome> {
  const bytes = incoming(body)
  try {
    const upload = await beginUpload(act, viewer, file)
    if (upload.state === 'REFUSED') return uploadOutcome(upload)
    return await take(act, upload, bytes).catch((error) => giveUp(act, upload, error))
  } finally {
    await bytes.drain()
  }
}

async function take(act: Act, upload: Upload, bytes: Incoming): Promise<UploadOutcome> {
  const stored = await receive(bytes, upload)
  if ('refusal' in stored) return refuseUpload(act, upload, { ...stored, gone: bytes.brokenOff() })
  return checkArrived(act, upload, { ...stored, storageKey: upload.storageKey })
}

async function receive(
  bytes: Incoming,
  { storageKey }: Upload,
): Promise<Stored | { refusal: UploadRefusal }> {
  try {
    return await store().put(storageKey, bytes.upTo(uploadMaxBytes))
  } catch (error) {
    if (error instanceof TooLong) return { refusal: 'TOO_BIG' }
    if (!bytes.brokenOff()) logFailure(error, 'upload.store')
    return { refusal: 'FAILED' }
  }
}

/** Sent or removed while the file was on its way, or the database is gone: nothing stays in the store. */
async function giveUp(act: Act, { id, storageKey }: Upload, error: unknown): Promise<never> {
  await discardStored(storageKey)
  await changeUploadState(db, act.now, id, { to: 'REFUSED', refusal: 'FAILED' })
  throw error
}
