import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { judgeProposal, type ProposalDecision } from './judge-proposal'
import { putInForce, type StoredValue } from './put-in-force'
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
    const value = change.after as StoredValue
    if (decision === 'accept') await putInForce(tx, act, change.name, value)
    return {
      subject: { type: 'setting', id: change.name },
      detail: { change: id, decision, after: value },
      result: undefined,
    }
  })
}
