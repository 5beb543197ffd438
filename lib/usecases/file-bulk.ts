import type { Viewer } from '@/lib/adapters/session'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { recheckRows } from './check-bulk-rows'
import { lockBulkFiling } from './lock-bulk-filing'
import { type Act, transact } from './transact'

/**
 * Files all good rows of a file (R-INS-4): checked once more and marked with this moment, which is their arrival
 * (R-INS-5). The worker makes the notices; pressing twice marks nothing twice. The others stay drafts.
 * @throws ProblemsFound when no row is good.
 */
export function fileBulk(act: Act, viewer: Viewer, bulkId: string): Promise<{ rows: number }> {
  return transact(act, async (tx) => {
    const form = await lockBulkFiling(tx, act.now, viewer, bulkId)
    await recheckRows(tx, act.now, form)
    const { count: rows } = await tx.bulkRow.updateMany({
      where: { bulkId, noticeId: null, chosenAt: null, problems: { equals: [] } },
      data: { chosenAt: act.now, chosenById: viewer.accountId },
    })
    const pressedBefore = await tx.bulkRow.count({ where: { bulkId, chosenAt: { not: null } } })
    if (pressedBefore === 0) throw new ProblemsFound({ field: '', message: nothingToFile })
    if (rows > 0) await tx.bulkFiling.update({ where: { id: bulkId }, data: { filedAt: act.now } })
    return { subject: { type: 'bulk-filing', id: bulkId }, detail: { rows }, result: { rows } }
  })
}

/** Looks at all drafts again: a mandate was granted, a notice was withdrawn, a day has come. */
export function recheckBulk(act: Act, viewer: Viewer, bulkId: string): Promise<void> {
  return transact(act, async (tx) => {
    const good = await recheckRows(tx, act.now, await lockBulkFiling(tx, act.now, viewer, bulkId))
    return { subject: { type: 'bulk-filing', id: bulkId }, detail: { good }, result: undefined }
  })
}

const nothingToFile = '提出できる行がありません。誤りのある行を直してから、もう一度提出してください。'
