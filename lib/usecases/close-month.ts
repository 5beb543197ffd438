import { db, type Tx } from '@/lib/adapters/db'
import { type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { noRunCounts } from '@/lib/domain/month/step'
import { Refusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { changeMonthStatus, lockMonth, subjectOf } from './change-month-status'
import { newId } from './new-id'
import { statusOfMonth } from './run-step/status-of-month'
import { type Act, transact } from './transact'

export type ClosedMonth = { month: RunMonth; notices: number }

/**
 * 締め切り (R-INS-5): from now on the run is what arrived in time; what comes later is in the next one by its arrival.
 * By the system at the cutoff, by a supervisor or the command line after it.
 * @throws Refusal BEFORE_CUTOFF; WRONG_STATUS when it is closed already, or not this person's to close.
 */
export async function closeMonth(act: Act, month: RunMonth, dryRun = false): Promise<ClosedMonth> {
  const { closesAt } = runCalendar(month, await readCalendarSettings())
  if (act.now < closesAt) throw new Refusal('BEFORE_CUTOFF')
  if (dryRun) return await previewClose(month)
  return await transact({ ...act, name: 'month.close' }, async (tx) => {
    const status = await lockMonth(tx, act, month)
    await changeMonthStatus(tx, act, { month, status }, 'close')
    const notices = await countNotices(tx, month)
    await noteStep(tx, act, month, notices)
    return { subject: subjectOf(month), detail: { notices }, result: { month, notices } }
  })
}

async function previewClose(month: RunMonth): Promise<ClosedMonth> {
  if ((await statusOfMonth(db, month)) !== 'OPEN') throw new Refusal('WRONG_STATUS')
  return { month, notices: await countNotices(db, month) }
}

function countNotices(tx: Tx, runMonth: RunMonth): Promise<number> {
  return tx.notice.count({ where: { runMonth, status: { notIn: ['DRAFT', 'WITHDRAWN', 'REJECTED'] } } })
}

/** Closing takes no time, so that its step is history at once. */
async function noteStep(tx: Tx, act: Act, month: RunMonth, total: number): Promise<void> {
  await tx.runStep.create({
    data: {
      ...{ id: newId(), month, step: 'close', status: 'DONE', total },
      ...{ startedById: act.actor.accountId, startedRole: act.actor.role },
      ...{ startedAt: act.now, finishedAt: act.now, report: { ...noRunCounts, done: total } },
    },
  })
}
