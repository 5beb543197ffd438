import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { readOwnFacility } from './own-facility'
import { type Act, transact } from './transact'

/** R-APP-12: the facility has gone through 運用業務の確認; the first time counts. */
export function checkOperation(act: Act, viewer: Viewer, facilityId: number): Promise<void> {
  return transact(act, async (tx) => {
    const facility = await readOwnFacility(tx, viewer, facilityId)
    const active = await tx.device.count({ where: { facilityId, status: 'ACTIVE' } })
    if (active === 0) throw new Refusal('WRONG_STATUS')
    await tx.facility.update({
      where: { id: facilityId },
      data: { operationCheckedAt: facility.operationCheckedAt ?? act.now },
    })
    return { subject: { type: 'facility', id: String(facilityId) }, result: undefined }
  })
}
