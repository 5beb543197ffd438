import { db } from '@/lib/adapters/db'
import { type RunCalendar, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import type { RunStepName } from '@/lib/domain/month/step'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import type { RunStepStatus } from '@/lib/generated/prisma/client'
import { readCalendarSettings } from './calendar-settings'

export type StepProgress = { step: RunStepName; status: RunStepStatus; total: number; done: number }

export type MonthSummary = Omit<RunCalendar, 'closesAt'> & {
  status: MonthStatus
  notices: Partial<Record<NoticeStatus, number>>
  /** The last of each kind, in the order in which they were started. */
  steps: StepProgress[]
}

/** A run at a glance, for the command line. */
export async function summariseMonth(month: RunMonth): Promise<MonthSummary> {
  const { cutoff, returnBy, publishBy } = runCalendar(month, await readCalendarSettings())
  const run = await db.monthRun.findUnique({ where: { month } })
  const counts = await db.notice.groupBy({ by: ['status'], where: { runMonth: month }, _count: true })
  const steps = await db.$queryRaw<StepProgress[]>`
    SELECT step, status::text AS status, total, done FROM (
      SELECT DISTINCT ON (s.step) s.step, s.status, s.total, s.started_at,
             CASE WHEN s.step = 'close' THEN s.total ELSE
               (SELECT count(*)::int FROM run_item i WHERE i.step_id = s.id AND i.done_at IS NOT NULL) END AS done
        FROM run_step s WHERE s.month = ${month} ORDER BY s.step, s.started_at DESC) AS last
     ORDER BY started_at`
  return {
    ...{ month, cutoff, returnBy, publishBy, steps },
    status: run?.status ?? 'OPEN',
    notices: Object.fromEntries(counts.map(({ status, _count }) => [status, _count])),
  }
}
