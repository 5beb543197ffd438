import type { Viewer } from '@/lib/adapters/session'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { operationStartProblem } from '@/lib/domain/facility/operation'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { readOwnFacility } from './own-facility'
import { type Act, transact } from './transact'

/**
 * R-APP-12: 運用開始日, entered on the portal after 運用業務の確認; it can be corrected.
 * @throws ProblemsFound at `operatesFrom`.
 */
export function setOperationStart(
  act: Act,
  viewer: Viewer,
  { facilityId, date }: { facilityId: number; date: LocalDate },
): Promise<void> {
  return transact(act, async (tx) => {
    const facility = await readOwnFacility(tx, viewer, facilityId)
    const first = await tx.device.findFirst({ where: { facilityId }, orderBy: { issuedAt: 'asc' } })
    if (!first || !facility.operationCheckedAt) throw new Refusal('WRONG_STATUS')
    const message = operationStartProblem(date, jstDate(first.issuedAt))
    if (message) throw new ProblemsFound({ field: 'operatesFrom', message })
    await tx.facility.update({
      where: { id: facilityId },
      data: { operatesFrom: new Date(`${date}T00:00:00Z`) },
    })
    const before = facility.operatesFrom?.toISOString().slice(0, 10) ?? null
    return {
      subject: { type: 'facility', id: String(facilityId) },
      detail: { before, after: date },
      result: undefined,
    }
  })
}
