import type { Tx } from '@/lib/adapters/db'
import { nextRun, type RunMonth } from '@/lib/domain/month/calendar'

/** The first run, from this one on, whose codes have not all gone out: paper may be entered long after its arrival. */
export async function openRun(tx: Tx, wanted: RunMonth): Promise<RunMonth> {
  const over = await tx.monthRun.findMany({
    where: { month: { gte: wanted }, status: { in: ['REGISTERED', 'PUBLISHED'] } },
    select: { month: true },
  })
  let month = wanted
  while (over.some((run) => run.month === month)) month = nextRun(month)
  return month
}
