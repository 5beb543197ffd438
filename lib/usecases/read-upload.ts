import type { Readable } from 'node:stream'
import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { isStaff } from '@/lib/domain/account/role'
import type { UploadType } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Upload } from '@/lib/generated/prisma/client'
import { findOwnUpload, sentOrOwn } from '@/lib/queries/own-upload'
import { type Act, transact } from './transact'

export type ReadableUpload = {
  fileName: string
  fileType: UploadType
  size: number
  sha256: string
  bytes: Readable
}

/**
 * A file for whoever may see it: its own organisation, and staff once the application was sent. What staff look at
 * is written into the audit log before the first byte leaves.
 * @throws Refusal NOT_FOUND, FILE_NOT_CHECKED, FILE_REFUSED
 */
export async function readUpload(act: Act, viewer: Viewer, id: string): Promise<ReadableUpload> {
  const upload = isStaff(viewer.role)
    ? await transact(act, async (tx) => {
        const found = readable(await findSentUpload(tx, viewer, id))
        const { applicationId } = found
        return { subject: { type: 'upload', id }, detail: { applicationId }, result: found }
      })
    : readable(await findOwnUpload(db, viewer, id))
  return {
    fileName: upload.fileName,
    fileType: upload.fileType as UploadType,
    size: Number(upload.size),
    sha256: upload.sha256 ?? '',
    bytes: await store().get(upload.storageKey),
  }
}

async function findSentUpload(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  return tx.upload.findFirst({
    where: { id, application: { submittedAt: { not: null } }, ...sentOrOwn(viewer) },
  })
}

function readable(upload: Upload | null): Upload {
  if (!upload || upload.removedAt) throw new Refusal('NOT_FOUND')
  if (upload.state === 'REFUSED') throw new Refusal('FILE_REFUSED')
  if (upload.state !== 'CLEAN') throw new Refusal('FILE_NOT_CHECKED')
  return upload
}
