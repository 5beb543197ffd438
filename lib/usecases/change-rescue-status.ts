import type { Tx } from '@/lib/adapters/db'
import type { RescueStatus } from '@/lib/domain/account/rescue-status'
import { type RescueAction, rescueWorkflow } from '@/lib/domain/account/rescue-workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Act } from './transact'

type Seen = { id: string; status: RescueStatus; enteredById: string }

/**
 * The one writer of a rescue's status: by the workflow table, never by the person who entered it (four eyes).
 * @throws Refusal WRONG_STATUS, SAME_PERSON; STALE_VERSION when somebody was faster.
 */
export async function changeRescueStatus(
  tx: Tx,
  act: Act,
  seen: Seen,
  action: Exclude<RescueAction, 'enter'>,
  comment?: string,
): Promise<void> {
  const row = transition(rescueWorkflow, action, act.actor.role as ActingRole, seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const own = seen.enteredById === act.actor.accountId
  if (own && row.notBy?.includes('enter')) throw new Refusal('SAME_PERSON')
  const written = await tx.rescue.updateMany({
    where: { id: seen.id, status: seen.status },
    data: { status: row.to, decidedById: act.actor.accountId, decidedAt: act.now, comment },
  })
  if (written.count !== 1) throw new Refusal('STALE_VERSION')
}
