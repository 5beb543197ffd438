import { db } from '@/lib/adapters/db'
import type { Act } from './transact'

const DAYS = 30

/**
 * Nightly job: texts that were searched for, and lists of a batch's results, are of no use after 30 days; a text that a
 * saved filter still leads by stays (R-CLK-10). What was decided in a batch stays in the cases and in the log.
 */
export async function clearDesk(
  act: Act,
  { dryRun }: { dryRun: boolean },
): Promise<{ searches: number; batches: number }> {
  const before = new Date(act.now.getTime() - DAYS * 86_400_000)
  const filters = await db.savedFilter.findMany({ select: { address: true } })
  const kept = filters.flatMap(
    ({ address }) => address.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [],
  )
  const searches = { createdAt: { lt: before }, id: { notIn: kept } }
  const batches = { createdAt: { lt: before } }
  if (dryRun)
    return {
      searches: await db.savedSearch.count({ where: searches }),
      batches: await db.reviewBatch.count({ where: batches }),
    }
  const [removed, cleared] = await db.$transaction([
    db.savedSearch.deleteMany({ where: searches }),
    db.reviewBatch.deleteMany({ where: batches }),
  ])
  return { searches: removed.count, batches: cleared.count }
}
