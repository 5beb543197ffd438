import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { lockAsManager } from './lock-organisation'
import { ownInsurer } from './own-insurer'
import { tellPeople } from './tell-people'
import { type Act, transact } from './transact'

/**
 * The insurer takes its mandate back (R-INS-4): from now on the association files nothing more for it. What was
 * received before goes on. Whoever is filing at this moment comes first or not at all.
 * @throws Refusal NOT_ALLOWED for others than a 管理者, NOT_FOUND for a mandate of another insurer.
 */
export function revokeMandate(act: Act, viewer: Viewer, id: number): Promise<void> {
  return transact(act, async (tx) => {
    await lockAsManager(tx, viewer)
    const mandate = await tx.mandate.findUnique({ where: { id }, include: { association: true } })
    if (!mandate) throw new Refusal('NOT_FOUND')
    const insurer = await ownInsurer(tx, viewer, mandate.insurerId)
    const { count } = await tx.mandate.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: act.now, revokedById: viewer.accountId },
    })
    if (count === 1) {
      await tellPeople(tx, act.now, mandate.associationId, {
        template: 'mandate-revoked',
        values: {
          ...{ insurer: insurer.name, association: mandate.association.name },
          link: `${env().APP_URL}/notices/bulk/insurers`,
        },
      })
    }
    const { associationId, insurerId } = mandate
    const detail = { associationId, insurerId, again: count === 0 }
    return { subject: { type: 'mandate', id: String(id) }, detail, result: undefined }
  })
}
