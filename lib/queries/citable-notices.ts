import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { citableStatuses } from '@/lib/domain/application/citation'

/** The introductions of the viewer's organisation that the portal itself returned, newest first (R-VER-4). */
export function listCitableNotices(viewer: Viewer) {
  if (viewer.role !== 'insurer') return []
  return db.notice.findMany({
    where: {
      kind: 'INTRODUCTION',
      status: { in: [...citableStatuses] },
      insurer: { organisationId: viewer.organisation?.id ?? -1 },
    },
    orderBy: { handedBackAt: 'desc' },
    take: 5,
    select: { id: true, receiptNumber: true, handedBackAt: true },
  })
}
