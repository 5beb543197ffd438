import { Refusal } from '@/lib/domain/refusal'
import { type SettingChangeAction, settingChangeWorkflow } from '@/lib/domain/setting/change-workflow'
import { isUuid } from '@/lib/domain/uuid'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Act, transact } from './transact'

export type SettingDecision = { id: string; decision: Exclude<SettingChangeAction, 'propose'> }

/**
 * Accepts, refuses or withdraws a proposal; the one writer of its status. Accepted, the setting counts from now on.
 * @throws Refusal SAME_PERSON for whoever proposed it (or for a withdrawal by somebody else), WRONG_STATUS, STALE_VERSION.
 */
export function decideSetting(act: Act, { id, decision }: SettingDecision): Promise<void> {
  return transact(act, async (tx) => {
    const change = isUuid(id) ? await tx.settingChange.findUnique({ where: { id } }) : null
    if (!change) throw new Refusal('NOT_FOUND')
    const row = transition(settingChangeWorkflow, decision, act.actor.role as ActingRole, change.status)
    if (!row) throw new Refusal('WRONG_STATUS')
    const own = change.proposedById === act.actor.accountId
    if (own !== (decision === 'withdraw')) throw new Refusal('SAME_PERSON')
    const decided = { decidedById: act.actor.accountId, decidedAt: act.now }
    const written = await tx.settingChange.updateMany({
      where: { id, status: change.status },
      data: { status: row.to, ...decided },
    })
    if (written.count !== 1) throw new Refusal('STALE_VERSION')
    const value = change.after as Prisma.InputJsonValue
    if (decision === 'accept') {
      const said = { value, changedAt: act.now, changedById: act.actor.accountId }
      await tx.setting.upsert({
        where: { name: change.name },
        create: { name: change.name, ...said },
        update: said,
      })
    }
    return {
      subject: { type: 'setting', id: change.name },
      detail: { change: id, decision, after: value },
      result: undefined,
    }
  })
}
