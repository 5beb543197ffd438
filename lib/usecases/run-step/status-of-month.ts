import type { Tx } from '@/lib/adapters/db'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'

/** A month without a row is OPEN. */
export async function statusOfMonth(tx: Tx, month: RunMonth): Promise<MonthStatus> {
  const row = await tx.monthRun.findUnique({ where: { month }, select: { status: true } })
  return row?.status ?? 'OPEN'
}
