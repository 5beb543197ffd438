import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { batchWords } from '@/lib/domain/application/batch'
import type { BatchInput } from '@/lib/domain/application/batch-schemas'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import type { ReviewBatch, ReviewBatchRow } from '@/lib/generated/prisma/client'
import { decisionOf } from '@/lib/queries/batch-decisions'
import type { Act } from '@/lib/usecases/transact'
import { actOfBatch } from './actor-of-batch'
import { decideRow } from './decide-row'
import { nextRows, type Settled, settleAll, settleRow } from './settle-row'

const roleGone =
  '処理の途中で、判断した職員の権限がなくなったため、処理しませんでした。この申請は変わっていません。'

/**
 * The next cases of a batch. Each is a transaction of its own on the version that was seen: one that does not fit gets
 * its sentence and holds nothing up (R-CLK-4).
 * @returns how many were dealt with; 0 when nothing is left.
 */
export async function decideNext(batch: ReviewBatch, now: Date, count: number): Promise<number> {
  const act = await actOfBatch(batch, now)
  if (!act) return await settleAll(batch, null, refused(roleGone))
  const rows = await nextRows(batch, null, count)
  for (const row of rows) await settleRow(row, await decide(act, batch.input as BatchInput, row))
  return rows.length
}

async function decide(act: Act, input: BatchInput, row: ReviewBatchRow): Promise<Settled> {
  const done: Settled = { result: 'done', message: batchWords[input.action].done }
  try {
    await decideRow(act, input, row)
    return done
  } catch (error) {
    if (isProblemsFound(error)) return refused(error.message)
    if (!isRefusal(error)) return refused(failed(logFailure(error, 'batch.decide')))
    return error.code === 'STALE_VERSION' && (await decidedBefore(row))
      ? done
      : refused(refusalMessages[error.code])
  }
}

/** Decided by this very batch, whose note of it was lost when the worker was killed in between. */
async function decidedBefore({ batchId, position }: ReviewBatchRow): Promise<boolean> {
  const decision = await decisionOf(db, batchId, position)
  return decision !== undefined && decision.undoneAt === null
}

const refused = (message: string): Settled => ({ result: 'refused', message })
const failed = (number: string) =>
  `システムの問題で処理できませんでした。この申請は変わっていません。番号 ${number} を問い合わせ先にお伝えください。`
