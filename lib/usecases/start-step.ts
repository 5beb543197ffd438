import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { NoticeStep } from '@/lib/domain/month/judge'
import { runStepFacts } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { Prisma } from '@/lib/generated/prisma/client'
import { lockMonth } from './change-month-status'
import { newId } from './new-id'
import { type Act, transact } from './transact'

/** What the deciding person saw and chose. */
export type ChosenNotice = { id: string; version: number }

/**
 * Hands a step of a run to the worker: all its notices, or the chosen ones, in the versions that were seen. One step of
 * a kind and month at a time (R-CLK-5).
 * @throws Refusal NOT_ALLOWED, MONTH_NOT_CLOSED, MONTH_NOT_REGISTERED, NOTHING_TO_DO; STEP_RUNNING when it is under way.
 */
export function startStep(
  act: Act,
  viewer: Pick<Viewer, 'role'>,
  month: RunMonth,
  step: NoticeStep | 'reconcile',
  rows?: readonly ChosenNotice[],
): Promise<{ id: string; total: number }> {
  if (!runStepFacts[step].by.includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return transact({ ...act, name: 'month.start-step' }, async (tx) => {
    const status = await lockMonth(tx, act, month)
    if (step === 'register' && status !== 'CLOSED') throw new Refusal('MONTH_NOT_CLOSED')
    if (step === 'publish' && status !== 'REGISTERED') throw new Refusal('MONTH_NOT_REGISTERED')
    const queued = await queueStep(tx, act, { month, step }, rows)
    if (!queued) throw new Refusal('STEP_RUNNING')
    if (queued.total === 0 && (step === 'confirm' || step === 'register')) throw new Refusal('NOTHING_TO_DO')
    const subject = { type: 'month', id: month }
    return { subject, detail: { step, stepId: queued.id, total: queued.total }, result: queued }
  })
}

/** @returns undefined when such a step is under way. */
export async function queueStep(
  tx: Tx,
  act: Act,
  { month, step }: { month: RunMonth; step: NoticeStep | 'reconcile' },
  rows?: readonly ChosenNotice[],
): Promise<{ id: string; total: number } | undefined> {
  const id = newId()
  const made = await tx.$executeRaw`
    INSERT INTO run_step (id, month, step, status, started_by_id, started_role, started_at)
    VALUES (${id}::uuid, ${month}, ${step}, 'QUEUED', ${act.actor.accountId}::uuid, ${act.actor.role}, ${act.now})
    ON CONFLICT (month, step) WHERE status IN ('QUEUED', 'RUNNING') DO NOTHING`
  if (made === 0) return undefined
  const total = step === 'reconcile' ? 0 : await addItems(tx, { id, month, step }, rows)
  return { id, total }
}

/** Further notices of the run that wait for the step: those that it does not have yet. */
export async function addItems(
  tx: Tx,
  { id, month, step }: { id: string; month: RunMonth; step: NoticeStep },
  rows?: readonly ChosenNotice[],
): Promise<number> {
  const { from } = runStepFacts[step]
  const chosen = rows && [
    ...new Map(rows.filter((row) => isUuid(row.id)).map((row) => [row.id, row])).values(),
  ]
  const source = chosen
    ? Prisma.sql`jsonb_to_recordset(${JSON.stringify(chosen)}::jsonb) AS x(id uuid, version int) JOIN notice n ON n.id = x.id`
    : Prisma.sql`notice n`
  const which = chosen
    ? Prisma.sql`true`
    : Prisma.sql`n.run_month = ${month} AND n.status = ${from}::"NoticeStatus"
        AND (${step} <> 'publish' OR n.kind = 'INTRODUCTION')`
  const added = await tx.$executeRaw`
    INSERT INTO run_item (step_id, notice_id, version, position)
    SELECT ${id}::uuid, n.id, ${chosen ? Prisma.sql`x.version` : Prisma.sql`n.version`},
           (SELECT total FROM run_step WHERE id = ${id}::uuid) + row_number() OVER (ORDER BY n.arrived_at, n.id)
      FROM ${source}
     WHERE ${which}
    ON CONFLICT (step_id, notice_id) DO NOTHING`
  if (added > 0) await tx.$executeRaw`UPDATE run_step SET total = total + ${added} WHERE id = ${id}::uuid`
  return added
}
