import type { Tx } from '@/lib/adapters/db'
import { type Decision, Prisma } from '@/lib/generated/prisma/client'

/** What a batch itself decided: by its person, after it began, on a version later than the one that was seen. */
export const decidedInBatch = (batchId: string) => Prisma.sql`
  decision d
  JOIN review_batch_row r ON r.application_id = d.application_id AND d.version > r.version
  JOIN review_batch b ON b.id = r.batch_id
 WHERE b.id = ${batchId}::uuid AND d.by_id = b.account_id AND d.at >= b.started_at AND d.action = b.action`

type Found = Pick<Decision, 'version' | 'mailIds' | 'undoneAt'>

/** The batch's decision on one case; undefined where it took none. */
export async function decisionOf(tx: Tx, batchId: string, position: number): Promise<Found | undefined> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT d.version, d.mail_ids AS "mailIds", d.undone_at AS "undoneAt" FROM ${decidedInBatch(batchId)}
       AND r.position = ${position} ORDER BY d.version LIMIT 1`
  return rows[0]
}

/** Until when something of the batch can be taken back; null where nothing can be any more. */
export async function batchUndoableUntil(tx: Tx, batchId: string, now: Date): Promise<Date | null> {
  const [found] = await tx.$queryRaw<{ until: Date | null }[]>`
    SELECT max(d.undo_until) AS until FROM ${decidedInBatch(batchId)}
       AND d.undone_at IS NULL AND d.undo_until > ${now}`
  return found?.until ?? null
}
