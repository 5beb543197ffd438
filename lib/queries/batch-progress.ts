import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

export type BatchProgress = { status: 'QUEUED' | 'RUNNING' | 'DONE'; done: number; total: number }

/** How far the viewer's own batch is, deciding or taking back; cheap, since a page asks every two seconds. */
export async function readBatchProgress(viewer: Viewer, id: string): Promise<BatchProgress | null> {
  if (!isReviewer(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const mine = { id, accountId: viewer.accountId }
  const batch = isUuid(id) ? await db.reviewBatch.findFirst({ where: mine }) : null
  if (!batch) return null
  const counts = await db.reviewBatchRow.groupBy({ by: ['result'], where: { batchId: id }, _count: true })
  const open = batch.undoAt ? [null, 'done'] : [null]
  const sum = (rows: typeof counts) => rows.reduce((all, { _count }) => all + _count, 0)
  const total = sum(counts)
  const done = total - sum(counts.filter(({ result }) => open.includes(result)))
  if (!batch.due) return { status: 'DONE', done, total }
  return { status: done === 0 ? 'QUEUED' : 'RUNNING', done, total }
}
