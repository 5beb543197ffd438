import { atOneMoment } from '@/lib/adapters/at-one-moment'
import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { batchHindrance, isBatchAction } from '@/lib/domain/application/batch'
import { claimState } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { batchUndoableUntil } from './batch-decisions'

/**
 * The viewer's own batch with each chosen case as it is now: what would hinder the decision, and once it was taken,
 * what came of it (R-CLK-4).
 */
export async function readBatch(viewer: Viewer, id: string) {
  if (!isReviewer(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return isUuid(id) ? atOneMoment((tx) => readAll(tx, viewer, id)) : null
}

async function readAll(tx: Tx, viewer: Viewer, id: string) {
  const batch = await tx.reviewBatch.findFirst({
    where: { id, accountId: viewer.accountId },
    include: { rows: { orderBy: { position: 'asc' } } },
  })
  if (!batch || !isBatchAction(batch.action)) return null
  const { action, address, startedAt, due, undoAt } = batch
  const undoUntil = startedAt && !undoAt ? await batchUndoableUntil(tx, id, viewer.now) : null
  const found = await tx.application.findMany({
    where: { id: { in: batch.rows.map((row) => row.applicationId) } },
    include: { facility: { select: { name: true, kind: true } } },
  })
  const byId = new Map(found.map((application) => [application.id, application]))
  const rows = batch.rows.flatMap(({ applicationId, version: seenVersion, result, message }) => {
    const application = byId.get(applicationId)
    if (!application) return []
    const { receiptNumber, status, version, facility, createdById } = application
    const claimed = claimState(application, viewer.now, viewer.accountId) === 'others'
    const own = createdById === viewer.accountId
    const now = { status, version, seenVersion, kind: facility.kind, claimed, own }
    const hindrance = batchHindrance(action, viewer.role, now)
    return [{ id: applicationId, receiptNumber, status, name: facility.name, hindrance, result, message }]
  })
  return { id, action, address, startedAt, due, undoAt, undoUntil, rows }
}

export type Batch = NonNullable<Awaited<ReturnType<typeof readBatch>>>
export type BatchRow = Batch['rows'][number]
