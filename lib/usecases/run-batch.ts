import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { withPoolLock } from '@/lib/adapters/pool-lock'
import { undoEnd } from '@/lib/domain/desk/undo'
import type { ReviewBatch } from '@/lib/generated/prisma/client'
import { decideNext } from './run-batch/decide-next'
import { keepUndoable } from './run-batch/keep-undoable'
import { takeBackNext } from './run-batch/take-back-next'

/** Between two pieces it is seen that the person takes the batch back, has lost the role, or that the worker ends. */
const piece = 25

/** Well within the thirty seconds, so that the mails of a long batch wait for its end. */
const keepingPace = 10_000

type Ways = { signal?: AbortSignal; clock?: () => Promise<Date>; piece?: number }

/**
 * Takes up every batch that has something left, also those of a worker that was killed: each under a lock of its own
 * (R-CLK-4, decision 0040).
 */
export async function workOffBatches(ways: Ways = {}): Promise<void> {
  const due = await db.reviewBatch.findMany({ where: { due: true }, orderBy: { startedAt: 'asc' } })
  for (const { id } of due) await workOffBatch(id, ways)
}

/** One of them; nothing while another worker has it. */
export async function workOffBatch(id: string, ways: Ways = {}): Promise<void> {
  try {
    await withPoolLock(`review-batch:${id}`, () => carryOn(id, ways))
  } catch (error) {
    logFailure(error, `batch ${id}`)
  }
}

async function carryOn(id: string, { signal, clock = currentTime, piece: size = piece }: Ways) {
  let kept = await clock()
  while (!signal?.aborted) {
    const batch = await db.reviewBatch.findUnique({ where: { id } })
    if (!batch?.due) return
    const now = await clock()
    const next = batch.undoAt ? takeBackNext : decideNext
    const count = await next(batch, now, size)
    const due = now.getTime() - kept.getTime() > keepingPace
    if (count > 0 && due && !batch.undoAt) {
      await db.$transaction((tx) => keepUndoable(tx, id, now, undoEnd(now)))
      kept = now
    }
    if (count === 0 && (await finish(batch, now))) return
  }
}

/** The thirty seconds begin for all cases when the last one was decided. @returns false when it is taken back meanwhile. */
function finish({ id, undoAt }: ReviewBatch, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.reviewBatch.updateMany({ where: { id, undoAt }, data: { due: false } })
    if (count === 1 && !undoAt) await keepUndoable(tx, id, now, undoEnd(now))
    return count === 1
  })
}
