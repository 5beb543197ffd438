import type { Tx } from '@/lib/adapters/db'
import { accountWorkflow } from '@/lib/domain/account/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import { endSessions } from './end-sessions'
import { refuseLastAdmin } from './refuse-last-admin'
import { type Act, transact } from './transact'

type Order = { id: string; reason: string }

/**
 * A leaver is out at once, in the middle of whatever they do (R-CLK-9): the next request finds no session.
 * @throws Refusal NOT_FOUND, OWN_ACCOUNT, WRONG_STATUS, LAST_ADMIN
 */
export function lockStaff(act: Act, { id, reason }: Order): Promise<void> {
  return transact(act, async (tx) => {
    await changeStatus(tx, act, id, 'lock')
    const sessions = await endSessions(tx, act.now, id)
    return { subject: { type: 'account', id }, detail: { reason, sessions }, result: undefined }
  })
}

/** @throws Refusal NOT_FOUND, OWN_ACCOUNT, WRONG_STATUS */
export function unlockStaff(act: Act, { id, reason }: Order): Promise<void> {
  return transact(act, async (tx) => {
    await changeStatus(tx, act, id, 'unlock')
    return { subject: { type: 'account', id }, detail: { reason }, result: undefined }
  })
}

async function changeStatus(tx: Tx, act: Act, id: string, action: 'lock' | 'unlock'): Promise<void> {
  const found = isUuid(id) ? await tx.account.findUnique({ where: { id } }) : null
  if (!found?.staffRole) throw new Refusal('NOT_FOUND')
  if (id === act.actor.accountId) throw new Refusal('OWN_ACCOUNT')
  const row = transition(accountWorkflow, action, act.actor.role as ActingRole, found.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  if (action === 'lock' && found.staffRole === 'ADMIN') await refuseLastAdmin(tx, id)
  const { count } = await tx.account.updateMany({
    where: { id, status: found.status },
    data: { status: row.to },
  })
  if (count !== 1) throw new Refusal('STALE_VERSION')
}
