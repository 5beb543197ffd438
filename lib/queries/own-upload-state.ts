import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type UploadOutcome, uploadOutcome } from '@/lib/domain/application/upload-outcome'
import { Refusal } from '@/lib/domain/refusal'
import { findOwnUpload } from './own-upload'

/** @throws Refusal NOT_FOUND also for somebody else's file, and for one that was removed */
export async function ownUploadState(viewer: Viewer, id: string): Promise<UploadOutcome> {
  const upload = await findOwnUpload(db, viewer, id)
  if (!upload || upload.removedAt) throw new Refusal('NOT_FOUND')
  return uploadOutcome(upload)
}
