import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { batchUndoableUntil } from '@/lib/queries/batch-decisions'
import { keepUndoable } from './run-batch/keep-undoable'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/** The mails wait so long for the worker to get through; it needs seconds. */
const patience = 600_000

/**
 * 一括処理を取り消す, while it is under way and until thirty seconds after its last case: pressed in time counts,
 * however long the worker takes to put everything back (run-batch/take-back-next.ts).
 * @throws Refusal UNDO_TOO_LATE when nothing of it can be taken back any more.
 */
export function undoBatch(act: Act, id: string): Promise<void> {
  const accountId = requireReviewer(act)
  return transact(act, async (tx) => {
    const batch = isUuid(id) && (await tx.reviewBatch.findFirst({ where: { id, accountId } }))
    if (!batch) throw new Refusal('NOT_FOUND')
    if (!batch.startedAt || batch.undoAt) throw new Refusal('WRONG_STATUS')
    const { count } = await tx.reviewBatch.updateMany({
      where: { id, undoAt: null },
      data: { undoAt: act.now, due: true },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    const before = await tx.reviewBatchRow.count({ where: { batchId: id, result: null } })
    if (before === 0 && !(await batchUndoableUntil(tx, id, act.now))) throw new Refusal('UNDO_TOO_LATE')
    await keepUndoable(tx, id, act.now, new Date(act.now.getTime() + patience))
    return { subject: { type: 'batch', id }, detail: { action: batch.action }, result: undefined }
  })
}
