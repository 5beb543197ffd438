import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

export type ClosedFacility = { id: number; name: string; closedAt: Date }

/** The viewer's facilities that the master holds as closed, for saying why they cannot be used (R-CLK-7). */
export async function listClosedFacilities({ organisation }: Viewer): Promise<ClosedFacility[]> {
  if (!organisation) return []
  const rows = await db.facility.findMany({
    where: { organisationId: organisation.id, closedAt: { not: null } },
    select: { id: true, name: true, closedAt: true },
    orderBy: { id: 'asc' },
  })
  return rows.flatMap(({ closedAt, ...row }) => (closedAt ? [{ ...row, closedAt }] : []))
}
