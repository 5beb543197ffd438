import type { Tx } from '@/lib/adapters/db'
import { type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { changeMonthStatus, lockMonth, subjectOf } from './change-month-status'
import { type Act, system, writeAudit } from './transact'

/** What arrived in the last moment may still be on its way into the database. */
const settling = 60_000

/**
 * 付番完了 (R-INS-5): the system's, as soon as no notice of the run is before HANDED_BACK. Nothing happens otherwise.
 * @returns whether it was finished now.
 */
export async function finishMonth(tx: Tx, act: Act, month: RunMonth): Promise<boolean> {
  const status = await lockMonth(tx, act, month)
  if (status !== 'CLOSED') return false
  const { closesAt } = runCalendar(month, await readCalendarSettings(tx))
  if (act.now.getTime() < closesAt.getTime() + settling) return false
  if ((await countLeft(tx, month)) > 0) return false
  const deed: Act = { ...act, name: 'month.finish', actor: system }
  await changeMonthStatus(tx, deed, { month, status }, 'finish')
  await writeAudit(tx, deed, subjectOf(month))
  return true
}

function countLeft(tx: Tx, runMonth: RunMonth): Promise<number> {
  return tx.notice.count({
    where: { runMonth, status: { in: ['RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'] } },
  })
}
