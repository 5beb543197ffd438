import { db } from '@/lib/adapters/db'
import { logger } from '@/lib/adapters/logger'
import type { Prisma } from '@/lib/generated/prisma/client'
import { reconcileMonth } from './reconcile-month'

const recent = 3

/** The last runs that have a row, newest first: what is older does not change any more. */
export async function reconcileRuns(): Promise<Prisma.InputJsonObject> {
  const runs = await db.monthRun.findMany({
    orderBy: { month: 'desc' },
    take: recent,
    select: { month: true },
  })
  const differences = []
  for (const { month } of runs) {
    for (const difference of await reconcileMonth(month)) differences.push({ month, ...difference })
  }
  if (differences.length > 0) logger.error({ differences: differences.length }, 'reconciliation')
  return { months: runs.map(({ month }) => month), differences }
}
