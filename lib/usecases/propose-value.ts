import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { settingChangeWorkflow } from '@/lib/domain/setting/change-workflow'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import { newId } from './new-id'
import { forPrisma, putInForce, type StoredValue } from './put-in-force'
import { type Act, transact } from './transact'

type ProposedValue = {
  /** The setting's row. */
  name: string
  reason: string
  /** What counts while there is no row. */
  fallback: StoredValue
  /** What becomes of the present value. @throws ProblemsFound */
  next: (before: unknown) => StoredValue
  /** `apply` only for what needs no second person. */
  action?: 'propose' | 'apply'
}

/**
 * Proposes another value, which counts when somebody else has accepted it (decide-setting.ts), or at once where one
 * person is enough.
 * @throws ProblemsFound what `next` finds, or while another proposal is open.
 */
export function proposeValue(act: Act, proposed: ProposedValue): Promise<void> {
  const { name, reason, fallback, next, action = 'propose' } = proposed
  return transact(act, async (tx) => {
    const step = transition(settingChangeWorkflow, action, act.actor.role as ActingRole, null)
    if (!step) throw new Refusal('NOT_ALLOWED')
    // One at a time: the row, or the place where it would be, is locked by name.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`setting:${name}`}, 0))::text`
    const row = await tx.setting.findUnique({ where: { name } })
    const before = (row ? row.value : fallback) as StoredValue
    const after = next(before)
    if ((await tx.settingChange.count({ where: { name, status: 'PROPOSED' } })) > 0)
      throw new ProblemsFound({ field: '', message: anotherIsOpen })
    const id = newId()
    const by = { proposedById: act.actor.accountId ?? '', proposedAt: act.now }
    const decided = { decidedById: act.actor.accountId, decidedAt: act.now }
    const values = { before: forPrisma(before), after: forPrisma(after) }
    await tx.settingChange.create({
      data: { id, name, ...values, reason, status: step.to, ...by, ...(action === 'apply' && decided) },
    })
    if (action === 'apply') await putInForce(tx, act, name, after)
    return {
      subject: { type: 'setting', id: name },
      detail: { change: id, before, after },
      result: undefined,
    }
  })
}

const anotherIsOpen = 'この設定には、承認を待っている変更があります。先にそちらを反映するか却下してください。'
