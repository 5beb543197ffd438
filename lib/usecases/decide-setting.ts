import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import type { Prisma } from '@/lib/generated/prisma/client'
import { judgeProposal, type ProposalDecision } from './judge-proposal'
import { type Act, transact } from './transact'

export type SettingDecision = { id: string; decision: ProposalDecision }

/**
 * Accepts, refuses or withdraws a proposal; the one writer of its status. Accepted, the setting counts from now on.
 * @throws Refusal SAME_PERSON for whoever proposed it (or for a withdrawal by somebody else), WRONG_STATUS, STALE_VERSION.
 */
export function decideSetting(act: Act, { id, decision }: SettingDecision): Promise<void> {
  return transact(act, async (tx) => {
    const change = isUuid(id) ? await tx.settingChange.findUnique({ where: { id } }) : null
    if (!change) throw new Refusal('NOT_FOUND')
    const data = judgeProposal(act, change, decision)
    const written = await tx.settingChange.updateMany({ where: { id, status: change.status }, data })
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
