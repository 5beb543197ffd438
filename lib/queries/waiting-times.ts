import { db } from '@/lib/adapters/db'
import { type WaitingTime, waitingReportSchema } from '@/lib/domain/waiting/waiting-times'

/** What the last night's job found; null before there was one. One row of an index, whatever the number of cases. */
export async function readWaitingTimes(): Promise<{ at: Date; steps: WaitingTime[] } | null> {
  const run = await db.jobRun.findFirst({
    where: { name: 'measure-waiting', dryRun: false, finishedAt: { not: null }, error: null },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, report: true },
  })
  const report = waitingReportSchema.safeParse(run?.report)
  return run && report.success ? { at: run.startedAt, steps: report.data.steps } : null
}
