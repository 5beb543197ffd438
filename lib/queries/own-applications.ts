import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

/** マイメニュー → 申請: every application of the viewer's organisation, newest first (R-APP-12). */
export function listOwnApplications(viewer: Viewer) {
  return db.application.findMany({
    where: { organisationId: viewer.organisation?.id ?? -1 },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: {
      id: true,
      receiptNumber: true,
      status: true,
      deviceCount: true,
      submittedAt: true,
      changedAt: true,
      facility: { select: { name: true, kind: true } },
    },
  })
}
