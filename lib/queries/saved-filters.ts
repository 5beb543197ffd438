import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

export function listFilters(viewer: Viewer) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return db.savedFilter.findMany({
    where: { accountId: viewer.accountId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, address: true },
  })
}

export async function findFilter(viewer: Viewer, id: string) {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return isUuid(id) ? db.savedFilter.findFirst({ where: { id, accountId: viewer.accountId } }) : null
}
