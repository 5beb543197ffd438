import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { isStaff } from '@/lib/domain/account/role'
import type { UploadType } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { ReadableUpload } from './read-upload'
import { type Act, transact } from './transact'

/** The document of a rescue, for staff; who read it is in the audit log before the first byte leaves (R-CLK-8). */
export async function readRescueDocument(act: Act, viewer: Viewer, id: string): Promise<ReadableUpload> {
  if (!isStaff(viewer.role) || !isUuid(id)) throw new Refusal('NOT_FOUND')
  const rescue = await transact(act, async (tx) => {
    const found = await tx.rescue.findUnique({ where: { id } })
    if (!found) throw new Refusal('NOT_FOUND')
    return { subject: { type: 'rescue', id }, result: found }
  })
  const { fileName, fileType, size, sha256, storageKey } = rescue
  const bytes = await store().get(storageKey)
  return { fileName, fileType: fileType as UploadType, size: Number(size), sha256, bytes }
}
