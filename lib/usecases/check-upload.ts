import { db, type Tx } from '@/lib/adapters/db'
import { storedFile } from '@/lib/adapters/file-check/file-source'
import { logFailure } from '@/lib/adapters/logger'
import { ScanFailed } from '@/lib/adapters/scan/clamd'
import { type Inspection, inspectFile } from '@/lib/adapters/scan/inspect-file'
import { store } from '@/lib/adapters/storage/open-store'
import type { Stored } from '@/lib/adapters/storage/store'
import { type UploadOutcome, uploadOutcome } from '@/lib/domain/application/upload-outcome'
import type { UploadRefusal } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import type { Upload } from '@/lib/generated/prisma/client'
import { changeUploadState } from './change-upload-state'
import { discardStored } from './discard-stored'
import { type Act, transact } from './transact'

/**
 * A file that has arrived whole goes into quarantine (CHECKING), and out of it as CLEAN or REFUSED. Where the scanner
 * gives no verdict it stays there, and the worker tries again (check-waiting-uploads.ts): never CLEAN unseen.
 * @throws Refusal WRONG_STATUS when the application was sent or ended meanwhile
 */
export async function checkArrived(
  act: Act,
  { id }: Upload,
  stored: Stored & { storageKey: string; receivedSize?: number },
): Promise<UploadOutcome> {
  if (!(await changeUploadState(db, act.now, id, { to: 'CHECKING', ...stored }))) {
    await discardStored(stored.storageKey)
    return outcomeOf(id)
  }
  return checkUpload(act, await db.upload.findUniqueOrThrow({ where: { id } }))
}

/** Larger files take so long to look into that nobody should have to hold the line for it. */
const mostWaitedFor = 8 * 1024 * 1024

/**
 * The same for pages that can ask how it goes on: a large file is looked into after the answer. Should this process die
 * meanwhile, a worker does it.
 */
export async function checkArrivedSoon(
  act: Act,
  upload: Upload,
  stored: Stored & { storageKey: string; receivedSize?: number },
): Promise<UploadOutcome> {
  if (stored.size <= mostWaitedFor) return checkArrived(act, upload, stored)
  if (await changeUploadState(db, act.now, upload.id, { to: 'CHECKING', ...stored })) {
    const row = await db.upload.findUniqueOrThrow({ where: { id: upload.id } })
    checkUpload(act, row).catch((error) => logFailure(error, 'upload.check'))
  } else await discardStored(stored.storageKey)
  return outcomeOf(upload.id)
}

/** Two that check the same file at the same time come to the same verdict; the first one writes it. */
export async function checkUpload(act: Act, upload: Upload): Promise<UploadOutcome> {
  const verdict = await inspect(upload)
  if (!verdict) return outcomeOf(upload.id)
  if (!verdict.ok) return refuseUpload(act, upload, verdict)
  return accept(act, upload, verdict)
}

async function inspect({ storageKey, size }: Upload): Promise<Inspection | undefined> {
  try {
    return await inspectFile(storedFile(store(), storageKey, Number(size)))
  } catch (error) {
    // Neither a scanner nor a store that is out of order says anything about the file.
    logFailure(error, error instanceof ScanFailed ? 'upload.scan' : 'upload.check')
    return undefined
  }
}

async function accept(
  act: Act,
  upload: Upload,
  { fileType, scanResult }: Inspection & { ok: true },
): Promise<UploadOutcome> {
  const { id, applicationId, sha256 } = upload
  const accepted = await transact(act, async (tx) => {
    const isOpen = await lockOpenApplication(tx, upload)
    const written =
      isOpen && (await changeUploadState(tx, act.now, id, { to: 'CLEAN', fileType, scanResult }))
    if (written) await tx.application.update({ where: { id: applicationId }, data: { changedAt: act.now } })
    const detail = { applicationId, fileType, size: Number(upload.size), sha256, scanResult, isOpen }
    return { subject: { type: 'upload', id }, detail, result: isOpen }
  })
  if (accepted) return outcomeOf(id)
  await refuseUpload(act, upload, { refusal: 'FAILED' })
  throw new Refusal('WRONG_STATUS')
}

/** Whose it is was asked when the upload began; by now the application may have been sent or withdrawn. */
async function lockOpenApplication(tx: Tx, { applicationId, field }: Upload): Promise<boolean> {
  const rows = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT status IN ('DRAFT', 'SENT_BACK') AS held FROM application
     WHERE id = ${applicationId}::uuid FOR UPDATE`
  // A message goes with an application in any state.
  return field === 'message' || (rows[0]?.held ?? false)
}

/** The bytes go first: a crash in between leaves a row that can still be removed, not bytes nobody knows of. */
export async function refuseUpload(
  act: Act,
  { id, applicationId, storageKey, size }: Upload,
  { refusal, scanResult, gone }: { refusal: UploadRefusal; scanResult?: string; gone?: boolean },
): Promise<UploadOutcome> {
  await discardStored(storageKey)
  await transact(act, async (tx) => {
    // Who cancelled, or was cut off and comes again, finds no remains.
    const removedAt = gone ? act.now : undefined
    await changeUploadState(tx, act.now, id, { to: 'REFUSED', refusal, scanResult, removedAt })
    const detail = { applicationId, refusal, size: Number(size) }
    return { subject: { type: 'upload', id }, detail, result: undefined }
  })
  return outcomeOf(id)
}

export async function outcomeOf(id: string): Promise<UploadOutcome> {
  return uploadOutcome(await db.upload.findUniqueOrThrow({ where: { id } }))
}
