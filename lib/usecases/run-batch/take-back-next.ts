import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { batchWords, isBatchAction } from '@/lib/domain/application/batch'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import { Prisma, type ReviewBatch, type ReviewBatchRow } from '@/lib/generated/prisma/client'
import { decisionOf } from '@/lib/queries/batch-decisions'
import type { Act } from '@/lib/usecases/transact'
import { undoDecision } from '@/lib/usecases/undo-decision'
import { actOfBatch } from './actor-of-batch'
import { nextRows, type Settled, settleAll, settleRow } from './settle-row'

const stopped: Settled = {
  result: 'stopped',
  message: '一括処理を取り消したため、処理していません。この申請は変わっていません。',
}
const undone: Settled = { result: 'undone', message: '取り消しました。メールは送っていません。' }

/**
 * 一括処理を取り消す: what was not decided yet stays as it is, and what was is taken back one by one. What cannot be
 * keeps its decision, with the reason (R-CLK-4, decision 0040).
 * @returns how many were dealt with; 0 when nothing is left.
 */
export async function takeBackNext(batch: ReviewBatch, now: Date, count: number): Promise<number> {
  await settleOpen(batch)
  const act = await actOfBatch(batch, now)
  const rows = await nextRows(batch, 'done', count)
  for (const row of rows) await settleRow(row, await takeBack(act, batch, row, now))
  return rows.length
}

/** A worker that was killed may have decided one without noting it: that one is taken back too. */
async function settleOpen(batch: ReviewBatch): Promise<void> {
  const [next] = await nextRows(batch, null, 1)
  if (!next) return
  const decision = await decisionOf(db, batch.id, next.position)
  if (decision) await settleRow(next, { result: 'done', message: '' })
  await settleAll(batch, null, stopped)
}

async function takeBack(act: Act | undefined, { action }: ReviewBatch, row: ReviewBatchRow, now: Date) {
  const decision = await decisionOf(db, row.batchId, row.position)
  if (decision?.undoneAt) return undone
  const said = isBatchAction(action) ? batchWords[action].done : ''
  const kept = async (why: string): Promise<Settled> => {
    await letGo(decision?.mailIds ?? [], now)
    return { result: 'kept', message: `${said}取り消していません。${why}` }
  }
  if (!act || !decision) return kept(refusalMessages[act ? 'UNDO_TOO_LATE' : 'NOT_ALLOWED'])
  try {
    const seen = { id: row.applicationId, version: decision.version }
    await undoDecision({ ...act, name: 'application.undo' }, seen)
    return undone
  } catch (error) {
    if (isRefusal(error)) return kept(refusalMessages[error.code])
    const number = logFailure(error, 'batch.undo')
    return kept(`システムの問題で取り消せませんでした。番号 ${number} を問い合わせ先にお伝えください。`)
  }
}

/** The decision stands, so its mails have nothing to wait for. */
async function letGo(ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRaw`
    UPDATE outbox_mail SET send_after = ${now}
     WHERE id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})
       AND sent_at IS NULL AND attempts = 0 AND send_after > ${now}`
}
