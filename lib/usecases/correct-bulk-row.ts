import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { BulkProblem } from '@/lib/domain/bulk-filing/check-rows'
import { bulkColumns } from '@/lib/domain/bulk-filing/columns'
import { storableText } from '@/lib/domain/bulk-filing/grid'
import { rewriteRow } from '@/lib/domain/bulk-filing/rewrite-row'
import type { NoticeAnswers, NoticeField } from '@/lib/domain/notice/fields'
import { Refusal } from '@/lib/domain/refusal'
import type { Prisma } from '@/lib/generated/prisma/client'
import { recheckRows } from './check-bulk-rows'
import { lockBulkFiling } from './lock-bulk-filing'
import { type Act, transact } from './transact'

type RowPlace = { bulkId: string; line: number }

/**
 * Mends a row in the browser, as typed, right or wrong (R-ALL-1), and checks all rows again.
 * @returns what is still wrong with it.
 */
export function correctBulkRow(
  act: Act,
  viewer: Viewer,
  { bulkId, line }: RowPlace,
  typed: NoticeAnswers,
): Promise<BulkProblem[]> {
  return transact(act, async (tx) => {
    const form = await lockBulkFiling(tx, act.now, viewer, bulkId)
    const row = await draftRow(tx, bulkId, line)
    const before = row.answers as NoticeAnswers
    const fields = bulkColumns(form.kind).map(({ field }) => field)
    const answers = Object.fromEntries(
      fields.map((field) => [field, storableText(typed[field] ?? before[field] ?? '')]),
    )
    const same = fields.filter((field) => answers[field] === (before[field] ?? ''))
    const reading = mendedReading(row.reading, same)
    await tx.bulkRow.update({ where: { id: row.id }, data: { answers, reading } })
    await recheckRows(tx, act.now, form)
    const checked = await tx.bulkRow.findUniqueOrThrow({ where: { id: row.id } })
    const problems = checked.problems as BulkProblem[]
    const detail = { line, problems: problems.length }
    return { subject: { type: 'bulk-filing', id: bulkId }, detail, result: problems }
  })
}

/** A row that should not be there: a twin, a notice already under way. */
export function removeBulkRow(act: Act, viewer: Viewer, { bulkId, line }: RowPlace): Promise<void> {
  return transact(act, async (tx) => {
    const form = await lockBulkFiling(tx, act.now, viewer, bulkId)
    const row = await draftRow(tx, bulkId, line)
    await tx.bulkRow.delete({ where: { id: row.id } })
    await recheckRows(tx, act.now, form)
    return { subject: { type: 'bulk-filing', id: bulkId }, detail: { line }, result: undefined }
  })
}

/** Writes the addresses of all drafts as 作成要領 asks for: the person decided it for the whole file (R-INS-3). */
export function rewriteBulkAddresses(act: Act, viewer: Viewer, bulkId: string): Promise<void> {
  return transact(act, async (tx) => {
    const form = await lockBulkFiling(tx, act.now, viewer, bulkId)
    const rows = await tx.bulkRow.findMany({ where: { bulkId, noticeId: null, chosenAt: null } })
    const changed = rows.flatMap(({ id, answers }) => {
      const rewritten = rewriteRow(answers as NoticeAnswers)
      return rewritten ? [{ id, answers: rewritten }] : []
    })
    await tx.$executeRaw`
      UPDATE bulk_row r SET answers = c.answers
        FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS c (id int, answers jsonb)
       WHERE r.id = c.id`
    await recheckRows(tx, act.now, form)
    const detail = { rows: changed.length }
    return { subject: { type: 'bulk-filing', id: bulkId }, detail, result: undefined }
  })
}

/** @throws Refusal NOT_FOUND, or WRONG_STATUS once it was filed. */
async function draftRow(tx: Tx, bulkId: string, line: number) {
  const row = await tx.bulkRow.findUnique({ where: { bulkId_line: { bulkId, line } } })
  if (!row) throw new Refusal('NOT_FOUND')
  if (row.noticeId !== null || row.chosenAt !== null) throw new Refusal('WRONG_STATUS')
  return row
}

/** What a person has looked over has no cell any more that could not be read. */
function mendedReading(reading: Prisma.JsonValue, same: readonly NoticeField[]): Prisma.InputJsonObject {
  const { mended = {} } = reading as { mended?: Record<string, string> }
  const kept = Object.entries(mended).filter(([field]) => same.includes(field as NoticeField))
  return { faults: {}, mended: Object.fromEntries(kept) }
}
