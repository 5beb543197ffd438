import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { Refusal } from '@/lib/domain/refusal'
import { findOwnUpload } from '@/lib/queries/own-upload'
import { lockForFile } from './editable-application'
import { type Act, transact } from './transact'
import { removeParts } from './upload-parts'

/**
 * Takes a file out of an application that was not sent yet. Removing it twice is no error (two tabs, two clicks).
 * @throws Refusal NOT_FOUND, WRONG_STATUS
 */
export async function removeUpload(act: Act, viewer: Viewer, id: string): Promise<void> {
  const orphan = await transact(act, async (tx) => {
    const upload = await findOwnUpload(tx, viewer, id)
    if (!upload) throw new Refusal('NOT_FOUND')
    const { submittedAt } = await lockForFile(tx, viewer, upload.applicationId, upload.field)
    if (upload.messageId) throw new Refusal('WRONG_STATUS')
    const removed = await tx.upload.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: act.now },
    })
    await tx.application.update({ where: { id: upload.applicationId }, data: { changedAt: act.now } })
    // What was once sent is kept as it was sent, for the history of a returned application (D-6).
    const again = { applicationId: upload.applicationId, files: { array_contains: [{ id }] } }
    const wasSent =
      (submittedAt !== null && upload.uploadedAt <= submittedAt) ||
      (await tx.applicationSending.count({ where: again })) > 0
    return {
      subject: { type: 'upload', id },
      detail: { applicationId: upload.applicationId, again: removed.count === 0 },
      result: wasSent ? null : upload.storageKey,
    }
  })
  if (orphan === null) return
  await store().remove(orphan)
  await removeParts(id)
}
