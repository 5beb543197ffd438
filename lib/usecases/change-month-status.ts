import type { Tx } from '@/lib/adapters/db'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import { type MonthAction, monthWorkflow } from '@/lib/domain/month/workflow'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import { type Act, system, writeAudit } from './transact'

/** A run's row, made on the first look: a month without one is OPEN. Locked until the transaction ends. */
export async function lockMonth(tx: Tx, act: Act, month: RunMonth): Promise<MonthStatus> {
  const made = await tx.$executeRaw`
    INSERT INTO month_run (month, status) VALUES (${month}, 'OPEN') ON CONFLICT (month) DO NOTHING`
  if (made > 0) await writeAudit(tx, { ...act, name: 'month.open', actor: system }, subjectOf(month))
  const rows = await tx.$queryRaw<{ status: MonthStatus }[]>`
    SELECT status::text AS status FROM month_run WHERE month = ${month} FOR UPDATE`
  return rows[0]?.status ?? 'OPEN'
}

/**
 * The one writer of a run's status: by the workflow table, on the status that was seen. The command line acts for the
 * system here: confirming and registering are not its business.
 * @throws Refusal WRONG_STATUS; STALE_VERSION when somebody was faster.
 */
export async function changeMonthStatus(
  tx: Tx,
  act: Act,
  seen: { month: RunMonth; status: MonthStatus },
  action: Exclude<MonthAction, 'open'>,
): Promise<MonthStatus> {
  const role = act.actor.role === 'operator' ? 'system' : act.actor.role
  const row = transition(monthWorkflow, action, role as ActingRole, seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const at = { close: 'closedAt', finish: 'registeredAt', publish: 'publishedAt' }[action]
  const written = await tx.monthRun.updateMany({
    where: { month: seen.month, status: seen.status },
    data: { status: row.to, version: { increment: 1 }, [at]: act.now },
  })
  if (written.count !== 1) throw new Refusal('STALE_VERSION')
  return row.to
}

export function subjectOf(month: RunMonth) {
  return { type: 'month', id: month }
}
