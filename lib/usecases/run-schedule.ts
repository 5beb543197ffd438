import { db } from '@/lib/adapters/db'
import { withPoolLock } from '@/lib/adapters/pool-lock'
import { addMonths, jstDate, startOfDay } from '@/lib/domain/date/jst'
import { type CalendarSettings, type RunMonth, runCalendar, runOfArrival } from '@/lib/domain/month/calendar'
import { isRefusal } from '@/lib/domain/refusal'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { closeMonth } from './close-month'
import { finishMonth } from './finish-month'
import { runNightlyJobs } from './run-nightly-jobs'
import { queueStep } from './start-step'
import { takeEffect } from './take-effect'
import { type Act, system } from './transact'

/**
 * Whatever is due by the one clock and not done: asked every few seconds instead of set by timers, so that it is the
 * same for a worker that was down, for two workers, and for the demo's moved clock (D-11). Dates are JST (R-ALL-4).
 */
export async function runSchedule(now: Date): Promise<void> {
  await withPoolLock('schedule', () => runDue({ name: 'job.run', actor: system, now }))
}

async function runDue(act: Act): Promise<void> {
  const settings = await readCalendarSettings()
  for (const month of await monthsToClose(act.now, settings)) await closeUnlessDone(act, month)
  await finishRuns(act)
  await publishRuns(act, settings)
  await takeEffect(act)
  await runNightlyJobs(act.now)
}

/** The run that closed last, whether or not anything is in it, and older ones that notices or people opened. */
async function monthsToClose(now: Date, settings: CalendarSettings): Promise<RunMonth[]> {
  const last = addMonths(`${runOfArrival(now, settings)}-01`, -1).slice(0, 7)
  const rows = await db.$queryRaw<{ month: RunMonth }[]>`
    SELECT month FROM (SELECT month FROM month_run WHERE status = 'OPEN'
                       UNION SELECT run_month FROM notice WHERE status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED')
                       UNION SELECT ${last}) AS known(month)
     WHERE month IS NOT NULL AND NOT EXISTS (SELECT FROM month_run r WHERE r.month = known.month AND r.status <> 'OPEN')
     ORDER BY month`
  return rows.map(({ month }) => month).filter((month) => runCalendar(month, settings).closesAt <= now)
}

async function closeUnlessDone(act: Act, month: RunMonth): Promise<void> {
  await closeMonth(act, month).catch((error) => {
    if (!isRefusal(error)) throw error
  })
}

/** After a notice was moved, withdrawn or rejected nobody else would. */
async function finishRuns(act: Act): Promise<void> {
  const ready = await db.$queryRaw<{ month: RunMonth }[]>`
    SELECT month FROM month_run r
     WHERE status = 'CLOSED' AND NOT EXISTS (SELECT FROM notice n WHERE n.run_month = r.month
       AND n.status IN ('RECEIVED', 'SENT_BACK', 'CONFIRMED', 'REGISTERED'))`
  for (const { month } of ready)
    await db.$transaction((tx) => finishMonth(tx, act, month), { timeout: 20_000 })
}

/** On the last day for it at the latest, once a day where something failed; a supervisor may be earlier, or stop halfway. */
async function publishRuns(act: Act, settings: CalendarSettings): Promise<void> {
  const registered = await db.monthRun.findMany({
    where: { status: 'REGISTERED' },
    select: {
      month: true,
      steps: {
        where: { step: 'publish', startedById: null, startedAt: { gte: startOfDay(jstDate(act.now)) } },
        select: { id: true },
      },
    },
  })
  for (const { month, steps } of registered) {
    if (steps.length > 0 || startOfDay(runCalendar(month, settings).publishBy) > act.now) continue
    await db.$transaction((tx) => queueStep(tx, act, { month, step: 'publish' }), { timeout: 20_000 })
  }
}
