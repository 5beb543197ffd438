import type { Tx } from '@/lib/adapters/db'
import { isLastManager, possibleSuccessors } from '@/lib/domain/organisation/last-manager'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { activePeople, type Place } from './lock-organisation'

/**
 * Sees to it that somebody leads on before a 管理者 leaves or steps down (R-REG-8): the one chosen becomes 管理者 in the
 * same step. Behind the organisation's lock.
 * @throws Refusal LAST_MANAGER when nobody could take over; ProblemsFound at `successor` when somebody could.
 */
export async function handOver(
  tx: Tx,
  { organisationId }: Pick<Place, 'organisationId'>,
  leavingId: number,
  successor: number | undefined,
): Promise<void> {
  const people = await activePeople(tx, organisationId)
  const candidates = possibleSuccessors(people, leavingId)
  const chosen = candidates.find(({ id }) => id === successor)
  if (chosen) {
    await tx.membership.update({ where: { id: chosen.id }, data: { role: 'MANAGER' } })
    return
  }
  if (!isLastManager(people, leavingId)) return
  if (candidates.length === 0) throw new Refusal('LAST_MANAGER')
  throw new ProblemsFound({ field: 'successor', message: '次の管理者になる方を選んでください。' })
}
