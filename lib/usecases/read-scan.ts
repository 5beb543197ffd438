import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { isStaff } from '@/lib/domain/account/role'
import type { UploadType } from '@/lib/domain/application/upload-rule'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { ReadableUpload } from './read-upload'
import { type Act, transact } from './transact'

/** The paper that came by post, for staff; who read it is in the audit log before the first byte leaves (R-CLK-8). */
export async function readScan(act: Act, viewer: Viewer, id: string): Promise<ReadableUpload> {
  if (!isStaff(viewer.role) || !isUuid(id)) throw new Refusal('NOT_FOUND')
  const { scanKey, scanName, scanType, scanSha256 } = await transact(act, async (tx) => {
    const found = await tx.notice.findUnique({ where: { id } })
    if (!found) throw new Refusal('NOT_FOUND')
    return { subject: { type: 'notice', id, version: found.version }, result: found }
  })
  if (!scanKey || !scanType || !scanSha256) throw new Refusal('NOT_FOUND')
  const fileName = scanName ?? '用紙'
  const bytes = await store().get(scanKey)
  return { fileName, fileType: scanType as UploadType, size: 0, sha256: scanSha256, bytes }
}
