import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeKind } from '@/lib/domain/notice/kind'

/** What a viewer may see: what their organisation filed, and what an association or a clerk filed for them. */
export function visibleNotices(viewer: Viewer) {
  const own = viewer.organisation?.id ?? -1
  return {
    OR: [
      { filerOrganisationId: own },
      { insurer: { organisationId: own }, status: { not: 'DRAFT' as const } },
    ],
  }
}

/** Every such notice, newest first; the viewer's own drafts too. */
export function listOwnNotices(viewer: Viewer, take: number) {
  return db.notice.findMany({
    where: visibleNotices(viewer),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      kind: true,
      status: true,
      receiptNumber: true,
      arrivedAt: true,
      runMonth: true,
      insurer: { select: { name: true } },
    },
  })
}

/** The insurers that the viewer may file for: their own, or those with a live mandate (R-INS-4). */
export async function listFilableInsurers(
  viewer: Viewer,
  take = 500,
): Promise<{ id: number; name: string; code: string }[]> {
  const select = { id: true, name: true, code: true }
  if (!viewer.organisation) return []
  if (viewer.role === 'association') {
    return db.facility.findMany({
      where: {
        closedAt: null,
        mandates: { some: { associationId: viewer.organisation.id, revokedAt: null } },
      },
      orderBy: { code: 'asc' },
      take,
      select,
    })
  }
  // An insurer's code, once published, is a facility too (D-1); the insurer itself has eight digits.
  return viewer.facilities
    .filter(({ kind, code }) => kind === 'INSURER' && code.length === 8)
    .map(({ id, name, code }) => ({ id, name, code }))
}

/** The draft that 「作成する」 leads back into. */
export function findOwnDraft(viewer: Viewer, kind: NoticeKind, insurerId: number) {
  const filerOrganisationId = viewer.organisation?.id ?? -1
  return db.notice.findFirst({
    where: { filerOrganisationId, insurerId, kind, status: 'DRAFT' },
    select: { id: true },
  })
}
