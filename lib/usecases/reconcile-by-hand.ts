import type { RunMonth } from '@/lib/domain/month/calendar'
import { subjectOf } from './change-month-status'
import { type Difference, reconcileMonth } from './reconcile-month'
import { type Act, transact } from './transact'

/** Somebody asked: the answer is theirs, and the log keeps that they asked. */
export async function reconcileByHand(act: Act, month: RunMonth, dryRun = false): Promise<Difference[]> {
  const differences = await reconcileMonth(month)
  if (dryRun) return differences
  return await transact(act, async () => ({
    subject: subjectOf(month),
    detail: { differences: differences.length },
    result: differences,
  }))
}
