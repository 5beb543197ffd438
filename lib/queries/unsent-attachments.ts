import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Upload } from '@/lib/generated/prisma/client'

/** What a person has attached to the next message about an application, and not sent yet. Nobody else sees it. */
export function unsentAttachments(viewer: Viewer, applicationId: string, tx: Tx = db): Promise<Upload[]> {
  const unsent = { field: 'message', messageId: null, removedAt: null }
  return tx.upload.findMany({
    where: { ...unsent, applicationId, uploadedById: viewer.accountId },
    orderBy: { uploadedAt: 'asc' },
  })
}
