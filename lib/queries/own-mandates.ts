import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

/** The mandates of the viewer's insurers, those in force first; what ended stays to be seen. */
export function listOwnMandates(viewer: Viewer) {
  return db.mandate.findMany({
    where: { insurer: { organisationId: viewer.organisation?.id ?? -1 } },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: 100,
    select: {
      ...{ id: true, grantedAt: true, revokedAt: true, paperOn: true, revokedPaperOn: true },
      association: { select: { id: true, name: true } },
      insurer: { select: { id: true, name: true } },
    },
  })
}

/** What the insurer may choose from: an admin opens associations. */
export function listAssociations() {
  return db.organisation.findMany({
    where: { kind: 'ASSOCIATION' },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true, name: true },
  })
}

/** One that can still be revoked; null for anybody else's. */
export function findOwnMandate(viewer: Viewer, id: number) {
  return db.mandate.findFirst({
    where: { id, revokedAt: null, insurer: { organisationId: viewer.organisation?.id ?? -1 } },
    select: { id: true, association: { select: { name: true } }, insurer: { select: { name: true } } },
  })
}
