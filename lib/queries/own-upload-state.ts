import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type UploadOutcome, uploadOutcome } from '@/lib/domain/application/upload-outcome'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

/** @throws Refusal NOT_FOUND also for somebody else's file, and for one that was removed */
export async function ownUploadState(viewer: Viewer, id: string): Promise<UploadOutcome> {
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined || !isUuid(id)) throw new Refusal('NOT_FOUND')
  const upload = await db.upload.findFirst({
    where: { id, removedAt: null, application: { organisationId } },
  })
  if (!upload) throw new Refusal('NOT_FOUND')
  return uploadOutcome(upload)
}
