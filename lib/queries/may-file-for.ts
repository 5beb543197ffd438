import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeStatus } from '@/lib/domain/notice/status'

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

type Filed = { filerOrganisationId: number | null; insurerId: number; status: NoticeStatus }

/**
 * Who may correct or withdraw a notice: whoever filed it. Where that was an association whose mandate was revoked
 * since, the insurer itself takes its place; drafts stay with those who wrote them.
 */
export async function actsAsFiler(viewer: Viewer, notice: Filed, client: Tx = db): Promise<boolean> {
  const { filerOrganisationId, insurerId, status } = notice
  if (!(await mayFileFor(viewer, insurerId, client))) return false
  if (filerOrganisationId === viewer.organisation?.id) return true
  if (viewer.role !== 'insurer' || filerOrganisationId === null || status === 'DRAFT') return false
  const mandates = await client.mandate.count({
    where: { associationId: filerOrganisationId, insurerId, revokedAt: null },
  })
  return mandates === 0
}
