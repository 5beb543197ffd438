import { db } from '@/lib/adapters/db'
import { checkFile, type FileCheck } from '@/lib/adapters/file-check/check-file'
import { storedFile } from '@/lib/adapters/file-check/file-source'
import { logFailure } from '@/lib/adapters/logger'
import type { Viewer } from '@/lib/adapters/session'
import { type Incoming, incoming, TooLong } from '@/lib/adapters/storage/incoming'
import { store } from '@/lib/adapters/storage/open-store'
import type { Bytes, Stored } from '@/lib/adapters/storage/store'
import { type UploadRefusal, type UploadType, uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { beginUpload, type NewFile, type NewUpload } from './begin-upload'
import { changeUploadState } from './change-upload-state'
import { lockEditableApplication } from './editable-application'
import { type Act, transact } from './transact'

export type UploadOutcome = {
  id: string
  fileName: string
  /** 0 and null where the file never arrived whole. */
  size: number
  sha256: string | null
  state: 'CLEAN' | 'REFUSED'
  refusal?: UploadRefusal
}

type Refused = { ok: false; refusal: UploadRefusal }

/**
 * Takes one file for an application (R-APP-4): streamed into the store, hashed on the way, then looked into.
 * A refused file leaves its row with the reason, and no bytes. The whole body is read, whatever happens, so that
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
    return await take(act, viewer, upload, bytes).catch((error) => giveUp(upload, error))
  } finally {
    await bytes.drain()
  }
}

async function take(act: Act, viewer: Viewer, upload: NewUpload, bytes: Incoming): Promise<UploadOutcome> {
  const received = upload.tooMany ? refused('TOO_MANY') : await receive(bytes, upload)
  if ('refusal' in received) return refuse(act, upload, received.refusal, { gone: bytes.brokenOff() })
  const check = await lookInto(upload, received)
  return check.ok
    ? accept(act, viewer, upload, received, check.fileType)
    : refuse(act, upload, check.refusal, received)
}

function refused(refusal: UploadRefusal): Refused {
  return { ok: false, refusal }
}

async function receive(bytes: Incoming, { storageKey }: NewUpload): Promise<Stored | Refused> {
  try {
    return await store().put(storageKey, bytes.upTo(uploadMaxBytes))
  } catch (error) {
    if (error instanceof TooLong) return refused('TOO_BIG')
    if (!bytes.brokenOff()) logFailure(error, 'upload.store')
    return refused('FAILED')
  }
}

/** The structure today; a virus scanner will be one more look after it, before the file may be CLEAN. */
async function lookInto({ id, storageKey }: NewUpload, { size, sha256 }: Stored): Promise<FileCheck> {
  await changeUploadState(db, id, { to: 'CHECKING', size, sha256 })
  try {
    return await checkFile(storedFile(store(), storageKey, size))
  } catch (error) {
    logFailure(error, 'upload.check')
    return refused('FAILED')
  }
}

function accept(
  act: Act,
  viewer: Viewer,
  { id, applicationId, fileName }: NewUpload,
  { size, sha256 }: Stored,
  fileType: UploadType,
): Promise<UploadOutcome> {
  return transact(act, async (tx) => {
    await lockEditableApplication(tx, viewer, applicationId)
    if (!(await changeUploadState(tx, id, { to: 'CLEAN', fileType }))) throw new Refusal('NOT_FOUND')
    await tx.application.update({ where: { id: applicationId }, data: { changedAt: act.now } })
    return {
      subject: { type: 'upload', id },
      detail: { applicationId, fileType, size, sha256 },
      result: { id, fileName, size, sha256, state: 'CLEAN' },
    }
  })
}

/** The bytes go first: a crash in between leaves a row that can still be removed, not bytes nobody knows of. */
async function refuse(
  act: Act,
  { id, applicationId, fileName, storageKey }: NewUpload,
  refusal: UploadRefusal,
  { size = 0, sha256 = null, gone = false }: { size?: number; sha256?: string | null; gone?: boolean },
): Promise<UploadOutcome> {
  await discard(storageKey)
  return transact(act, async (tx) => {
    // Who cancelled, or was cut off and comes again, finds no remains.
    const removedAt = gone ? act.now : undefined
    await changeUploadState(tx, id, { to: 'REFUSED', refusal, removedAt })
    return {
      subject: { type: 'upload', id },
      detail: { applicationId, refusal, size },
      result: { id, fileName, size, sha256, state: 'REFUSED', refusal },
    }
  })
}

/** Sent or removed while the file was on its way, or the database is gone: nothing stays in the store. */
async function giveUp({ id, storageKey }: NewUpload, error: unknown): Promise<never> {
  await discard(storageKey)
  await changeUploadState(db, id, { to: 'REFUSED', refusal: 'FAILED' })
  throw error
}

/** Where the store itself fails, the person is still told; what stays there is in the log. */
async function discard(storageKey: string): Promise<void> {
  try {
    await store().remove(storageKey)
  } catch (error) {
    logFailure(error, 'upload.discard')
  }
}
