import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isUuid } from '@/lib/domain/uuid'

/** A file of the viewer's organisation, also one that was removed; null is "not yours or not there". */
export async function findOwnUpload(tx: Tx, viewer: Viewer, id: string) {
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined || !isUuid(id)) return null
  return tx.upload.findFirst({ where: { id, application: { organisationId } } })
}
