import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { isUuid } from '@/lib/domain/uuid'

/** The attachment of a message is only its writer's until it is sent. */
export function sentOrOwn({ accountId }: Viewer) {
  return { OR: [{ field: { not: 'message' } }, { messageId: { not: null } }, { uploadedById: accountId }] }
}

/**
 * A file of the viewer's organisation, or of a clerk's own message, also one that was removed; null is "not yours or
 * not there".
 */
export async function findOwnUpload(tx: Tx, viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  if (isReviewer(viewer.role))
    return tx.upload.findFirst({ where: { id, field: 'message', uploadedById: viewer.accountId } })
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined) return null
  return tx.upload.findFirst({ where: { id, application: { organisationId }, ...sentOrOwn(viewer) } })
}
