import { Refusal } from '@/lib/domain/refusal'
import type { SettingChangeStatus } from '@/lib/domain/setting/change-status'
import { type SettingChangeAction, settingChangeWorkflow } from '@/lib/domain/setting/change-workflow'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Act } from './transact'

export type ProposalDecision = Exclude<SettingChangeAction, 'propose' | 'apply'>

type Proposal = { status: SettingChangeStatus; proposedById: string }

/**
 * What a proposal becomes by this decision, and what to write beside it. Nobody decides on their own, nobody takes back
 * another's.
 * @throws Refusal WRONG_STATUS, SAME_PERSON
 */
export function judgeProposal(act: Act, { status, proposedById }: Proposal, decision: ProposalDecision) {
  const row = transition(settingChangeWorkflow, decision, act.actor.role as ActingRole, status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const own = proposedById === act.actor.accountId
  if (own !== (decision === 'withdraw')) throw new Refusal('SAME_PERSON')
  return { status: row.to, decidedById: act.actor.accountId, decidedAt: act.now }
}
