import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { shownFileName } from '@/lib/domain/application/shown-file-name'
import { uploadMaxFiles, uploadSizeRefusal } from '@/lib/domain/application/upload-rule'
import type { Upload } from '@/lib/generated/prisma/client'
import { changeUploadState } from './change-upload-state'
import { lockForFile } from './editable-application'
import { newId } from './new-id'
import type { Act } from './transact'

export type NewFile = {
  applicationId: string
  field: string
  fileName: string
  /** What scripts tell before they send: a file that broke off is known again by it. */
  announced?: { size: number; sha256: string }
}

/**
 * The row of a file that begins to arrive, or that goes on: whoever announces the very file that broke off gets its
 * row again, on whatever page or machine. The deed itself is audited when the file is there (check-upload.ts).
 * @throws Refusal NOT_FOUND, WRONG_STATUS
 */
export function beginUpload(act: Act, viewer: Viewer, file: NewFile): Promise<Upload> {
  return db.$transaction(async (tx) => {
    const { uploads } = await lockForFile(tx, viewer, file.applicationId, file.field)
    const present = uploads.filter((upload) => belongsTo(upload, file, viewer))
    const brokenOff = present.find((upload) => isSameFile(upload, file))
    if (brokenOff) return brokenOff
    await removeOldRefusals(tx, act.now, present)
    const { id } = await createRow(tx, act, viewer, file)
    const refusal = refusalAtOnce(present, file)
    if (refusal) await changeUploadState(tx, act.now, id, { to: 'REFUSED', refusal })
    return tx.upload.findUniqueOrThrow({ where: { id } })
  })
}

/** Evidence is the organisation's, whoever brings it; what goes along with a message is its writer's. */
function belongsTo({ field, messageId, uploadedById }: Upload, file: NewFile, viewer: Viewer): boolean {
  if (field !== file.field) return false
  return field !== 'message' || (messageId === null && uploadedById === viewer.accountId)
}

function isSameFile({ state, expectedSize, sha256 }: Upload, { announced }: NewFile): boolean {
  if (!announced || state !== 'RECEIVING') return false
  return Number(expectedSize) === announced.size && sha256 === announced.sha256
}

function createRow(tx: Tx, act: Act, viewer: Viewer, file: NewFile): Promise<Upload> {
  return tx.upload.create({
    data: {
      id: newId(),
      applicationId: file.applicationId,
      field: file.field,
      // Not the id: what people see in addresses says nothing about where a file lies.
      storageKey: newId(),
      fileName: shownFileName(file.fileName),
      state: 'RECEIVING',
      uploadedById: viewer.accountId,
      uploadedAt: act.now,
      changedAt: act.now,
      expectedSize: file.announced?.size,
      sha256: file.announced?.sha256,
    },
  })
}

function refusalAtOnce(present: Upload[], { announced }: NewFile) {
  const good = present.filter(({ state }) => state !== 'REFUSED')
  if (good.length >= uploadMaxFiles) return 'TOO_MANY'
  return announced && uploadSizeRefusal(announced.size)
}

/** A refusal stays until the person removes it; whoever tries on and on does not fill the page with them. */
async function removeOldRefusals(tx: Tx, now: Date, present: Upload[]): Promise<void> {
  const refused = present.filter(({ state }) => state === 'REFUSED')
  const old = refused.slice(0, Math.max(0, refused.length + 1 - uploadMaxFiles)).map(({ id }) => id)
  if (old.length > 0) await tx.upload.updateMany({ where: { id: { in: old } }, data: { removedAt: now } })
}
