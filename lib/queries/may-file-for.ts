import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

/** An insurer files for itself; an association for those that have given it a mandate (R-INS-4). */
export async function mayFileFor(viewer: Viewer, insurerId: number, client: Tx = db): Promise<boolean> {
  if (!viewer.organisation) return false
  if (viewer.role === 'insurer') {
    return viewer.facilities.some(({ id, kind }) => id === insurerId && kind === 'INSURER')
  }
  if (viewer.role !== 'association') return false
  const mandates = await client.mandate.count({
    where: { associationId: viewer.organisation.id, insurerId, revokedAt: null },
  })
  return mandates > 0
}
