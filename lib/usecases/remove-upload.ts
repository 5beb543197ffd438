import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { Refusal } from '@/lib/domain/refusal'
import { lockEditableApplication } from './editable-application'
import { findOwnUpload } from './own-upload'
import { type Act, transact } from './transact'

/**
 * Takes a file out of an application that was not sent yet. Removing it twice is no error (two tabs, two clicks).
 * @throws Refusal NOT_FOUND, WRONG_STATUS
 */
export async function removeUpload(act: Act, viewer: Viewer, id: string): Promise<void> {
  const orphan = await transact(act, async (tx) => {
    const upload = await findOwnUpload(tx, viewer, id)
    if (!upload) throw new Refusal('NOT_FOUND')
    const { submittedAt } = await lockEditableApplication(tx, viewer, upload.applicationId)
    const removed = await tx.upload.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: act.now },
    })
    await tx.application.update({ where: { id: upload.applicationId }, data: { changedAt: act.now } })
    // What was once sent is kept as it was sent, for the history of a returned application (D-6).
    const wasSent = submittedAt !== null && upload.uploadedAt <= submittedAt
    return {
      subject: { type: 'upload', id },
      detail: { applicationId: upload.applicationId, again: removed.count === 0 },
      result: wasSent ? null : upload.storageKey,
    }
  })
  if (orphan) await store().remove(orphan)
}
