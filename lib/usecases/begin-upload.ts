import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { shownFileName } from '@/lib/domain/application/shown-file-name'
import { uploadMaxFiles } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { lockEditableApplication } from './editable-application'
import { newId } from './new-id'
import type { Act } from './transact'

export type NewFile = { applicationId: string; field: string; fileName: string }

export type NewUpload = {
  id: string
  applicationId: string
  /** Not the id: what people see in addresses says nothing about where a file lies. */
  storageKey: string
  fileName: string
  tooMany: boolean
}

/** The fields of the form that take files. */
const fileFields: readonly string[] = ['notice']

type Present = { id: string; state: string; field: string }

/** The row of a file that begins to arrive; the deed itself is audited when the file is there (store-upload.ts). */
export function beginUpload(act: Act, viewer: Viewer, file: NewFile): Promise<NewUpload> {
  return db.$transaction(async (tx) => {
    if (!fileFields.includes(file.field)) throw new Refusal('NOT_FOUND')
    const { id: applicationId, uploads } = await lockEditableApplication(tx, viewer, file.applicationId)
    const present = uploads.filter(({ field }) => field === file.field)
    await removeOldRefusals(tx, act.now, present)
    const upload = await tx.upload.create({
      data: {
        id: newId(),
        applicationId,
        field: file.field,
        storageKey: newId(),
        fileName: shownFileName(file.fileName),
        state: 'RECEIVING',
        uploadedById: viewer.accountId,
        uploadedAt: act.now,
      },
    })
    const tooMany = present.filter(({ state }) => state !== 'REFUSED').length >= uploadMaxFiles
    return { ...upload, tooMany }
  })
}

/** A refusal stays until the person removes it; whoever tries on and on does not fill the page with them. */
async function removeOldRefusals(tx: Tx, now: Date, present: Present[]): Promise<void> {
  const refused = present.filter(({ state }) => state === 'REFUSED')
  const old = refused.slice(0, Math.max(0, refused.length + 1 - uploadMaxFiles)).map(({ id }) => id)
  if (old.length > 0) await tx.upload.updateMany({ where: { id: { in: old } }, data: { removedAt: now } })
}
