import { db } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { batchWords, fieldLacking, lacksField } from '@/lib/domain/application/batch'
import type { BatchDecision, BatchInput } from '@/lib/domain/application/batch-schemas'
import { jstDate } from '@/lib/domain/date/jst'
import { isProblemsFound, ProblemsFound } from '@/lib/domain/problems-found'
import { isRefusal, Refusal, refusalMessages } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { approveApplication } from './approve-application'
import { holdApplication } from './hold-application'
import { resumeApplication } from './resume-application'
import { sendBackApplication } from './send-back-application'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/** So many a request: the page shows how far it is and goes on by itself, or by a button. */
export const batchPiece = 25

type Row = { batchId: string; position: number; applicationId: string; version: number }

/**
 * Begins one decision on the chosen cases, and decides the first of them. Each case is a transaction of its own on the
 * version that was seen: one that does not fit gets its sentence and holds nothing up (R-CLK-4).
 */
export async function decideBatch(act: Act, { id, ...decision }: BatchDecision): Promise<void> {
  const input = decision as BatchInput
  const accountId = requireReviewer(act)
  if (input.action === 'hold' && input.until <= jstDate(act.now)) {
    throw new ProblemsFound({ field: 'until', message: notLater })
  }
  const batch = await ownBatch(id, accountId)
  if (batch.action !== input.action) throw new Refusal('WRONG_STATUS')
  await transact(act, async (tx) => {
    const { count } = await tx.reviewBatch.updateMany({
      where: { id, startedAt: null },
      data: { startedAt: act.now, input },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    return { subject: { type: 'batch', id }, detail: { action: input.action }, result: undefined }
  })
  await continueBatch(act, id)
}

const notLater = '再開する日は、明日以降の日付を入力してください。'

/** The next cases of a batch that has begun, e.g. in another request or after the server was stopped. */
export async function continueBatch(act: Act, id: string): Promise<void> {
  const batch = await ownBatch(id, requireReviewer(act))
  if (!batch.startedAt) throw new Refusal('WRONG_STATUS')
  const rows = await db.reviewBatchRow.findMany({
    where: { batchId: id, result: null },
    orderBy: { position: 'asc' },
    take: batchPiece,
  })
  const input = batch.input as BatchInput
  for (const row of rows) {
    const outcome = await decideRow(act, input, row, batch.startedAt)
    await db.reviewBatchRow.updateMany({
      where: { batchId: id, position: row.position, result: null },
      data: outcome,
    })
  }
}

async function ownBatch(id: string, accountId: string) {
  const batch = isUuid(id) && (await db.reviewBatch.findFirst({ where: { id, accountId } }))
  if (!batch) throw new Refusal('NOT_FOUND')
  return batch
}

async function decideRow(act: Act, input: BatchInput, row: Row, since: Date) {
  const done = { result: 'done', message: batchWords[input.action].done }
  try {
    await decideOne(act, input, row)
    return done
  } catch (error) {
    if (isProblemsFound(error)) return refused(error.message)
    if (!isRefusal(error)) return refused(failed(logFailure(error, 'batch.decide')))
    const mine = error.code === 'STALE_VERSION' && (await decidedBefore(act, input, row, since))
    return mine ? done : refused(refusalMessages[error.code])
  }
}

const refused = (message: string) => ({ result: 'refused', message })
const failed = (number: string) =>
  `システムの問題で処理できませんでした。この申請は変わっていません。番号 ${number} を問い合わせ先にお伝えください。`

async function decideOne(act: Act, input: BatchInput, { applicationId, version }: Row): Promise<void> {
  const seen = { id: applicationId, version }
  switch (input.action) {
    case 'approve':
      return approveApplication(
        { ...act, name: 'application.approve' },
        { ...seen, comment: input.comment || undefined },
      )
    case 'resume':
      return resumeApplication({ ...act, name: 'application.resume' }, seen)
    case 'hold':
      return holdApplication(
        { ...act, name: 'application.hold' },
        { ...seen, comment: input.comment, until: input.until },
      )
    case 'sendBack': {
      const { field, comment: message } = input
      await requireField(applicationId, field)
      return sendBackApplication(
        { ...act, name: 'application.send-back' },
        { ...seen, requests: [{ field, message }] },
      )
    }
  }
}

async function requireField(id: string, field: Parameters<typeof lacksField>[1]): Promise<void> {
  const found = await db.application.findUnique({ where: { id }, select: { facility: true } })
  if (found && lacksField(found.facility.kind, field))
    throw new ProblemsFound({ field: '', message: fieldLacking })
}

/** Decided by this very batch, whose note of it was lost when the server was stopped in between. */
async function decidedBefore(act: Act, { action }: BatchInput, row: Row, since: Date): Promise<boolean> {
  const own = { applicationId: row.applicationId, action, byId: act.actor.accountId ?? '' }
  return (await db.decision.count({ where: { ...own, at: { gte: since } } })) > 0
}
