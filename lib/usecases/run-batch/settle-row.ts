import { db } from '@/lib/adapters/db'
import type { ReviewBatch, ReviewBatchRow } from '@/lib/generated/prisma/client'

/** What became of one case, in a sentence. */
export type Settled = { result: 'done' | 'refused' | 'undone' | 'kept' | 'stopped'; message: string }

/** The next rows that stand there. */
export function nextRows(
  { id }: ReviewBatch,
  result: 'done' | null,
  take: number,
): Promise<ReviewBatchRow[]> {
  return db.reviewBatchRow.findMany({ where: { batchId: id, result }, orderBy: { position: 'asc' }, take })
}

/** Only from where it was found: of two workers for a moment, the first one's note stands. */
export async function settleRow(
  { batchId, position, result }: ReviewBatchRow,
  settled: Settled,
): Promise<void> {
  await db.reviewBatchRow.updateMany({ where: { batchId, position, result }, data: settled })
}

/** The same for all that stand there. @returns how many. */
export async function settleAll(
  { id }: ReviewBatch,
  result: 'done' | null,
  settled: Settled,
): Promise<number> {
  return (await db.reviewBatchRow.updateMany({ where: { batchId: id, result }, data: settled })).count
}
