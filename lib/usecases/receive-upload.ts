import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import type { Viewer } from '@/lib/adapters/session'
import { type Incoming, incoming, TooLong } from '@/lib/adapters/storage/incoming'
import { store } from '@/lib/adapters/storage/open-store'
import type { Bytes, Stored } from '@/lib/adapters/storage/store'
import type { UploadOutcome } from '@/lib/domain/application/upload-outcome'
import { Refusal } from '@/lib/domain/refusal'
import type { Upload } from '@/lib/generated/prisma/client'
import { findOwnUpload } from '@/lib/queries/own-upload'
import { checkArrivedSoon, outcomeOf, refuseUpload } from './check-upload'
import { discardStored } from './discard-stored'
import { newId } from './new-id'
import type { Act } from './transact'
import { joinParts, keepPart, removeParts } from './upload-parts'

type Piece = { id: string; offset: number; body: Bytes }

/**
 * Goes on with a file that was announced (begin-upload.ts), from `offset` to its end. What arrives is kept when the
 * line is cut in the middle, and the answer says from where to go on. Asking for what is done already, or from another
 * place, changes nothing and is told how far the file is.
 * @throws Refusal NOT_FOUND
 */
export async function receiveUpload(
  act: Act,
  viewer: Viewer,
  { id, offset, body }: Piece,
): Promise<UploadOutcome> {
  const bytes = incoming(body)
  try {
    const upload = await findOwnUpload(db, viewer, id)
    if (!upload || upload.removedAt || upload.expectedSize === null) throw new Refusal('NOT_FOUND')
    if (upload.state !== 'RECEIVING' || Number(upload.receivedSize) !== offset) return await outcomeOf(id)
    return await take(act, upload, offset, bytes)
  } finally {
    await bytes.drain()
  }
}

async function take(act: Act, upload: Upload, offset: number, bytes: Incoming): Promise<UploadOutcome> {
  const expected = Number(upload.expectedSize)
  if (offset === expected) return joined(act, upload)
  // A key of its own for each request: what has arrived is never written again, whoever sends a second time.
  const storageKey = newId()
  const stored = await receive(storageKey, bytes, expected - offset)
  if (!stored) return outcomeOf(upload.id)
  if (stored === 'TOO_LONG') {
    await removeParts(upload.id)
    return refuseUpload(act, upload, { refusal: 'FAILED' })
  }
  if (stored.size === expected) return arrived(act, upload, { ...stored, storageKey })
  const kept = await keepPart(upload, { storageKey, start: offset, size: stored.size }, act.now)
  if (!kept) await discardStored(storageKey)
  return kept && offset + stored.size === expected ? joined(act, upload) : outcomeOf(upload.id)
}

/** Undefined: nothing arrived, or the store is out of order. Either way it can be sent again. */
async function receive(
  storageKey: string,
  bytes: Incoming,
  most: number,
): Promise<Stored | 'TOO_LONG' | undefined> {
  try {
    const stored = await store().put(storageKey, bytes.untilBroken(most))
    if (stored.size > 0) return stored
  } catch (error) {
    if (error instanceof TooLong) return 'TOO_LONG'
    logFailure(error, 'upload.store')
  }
  await discardStored(storageKey)
  return undefined
}

async function joined(act: Act, upload: Upload): Promise<UploadOutcome> {
  try {
    const whole = await joinParts(upload)
    const outcome = await arrived(act, upload, whole)
    await removeParts(upload.id)
    return outcome
  } catch (error) {
    // The parts stay where they are: asking once more joins them once more.
    logFailure(error, 'upload.join')
    return outcomeOf(upload.id)
  }
}

/** The SHA-256 that the browser told before it sent is held against what lies in the store. */
async function arrived(
  act: Act,
  upload: Upload,
  stored: Stored & { storageKey: string },
): Promise<UploadOutcome> {
  if (stored.sha256 === upload.sha256)
    return checkArrivedSoon(act, upload, { ...stored, receivedSize: stored.size })
  return refuseUpload(act, { ...upload, storageKey: stored.storageKey }, { refusal: 'FAILED' })
}
