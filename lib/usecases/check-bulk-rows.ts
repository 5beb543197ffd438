import type { Tx } from '@/lib/adapters/db'
import { type BulkProblem, type CheckedRow, checkBulkRows, keyOf } from '@/lib/domain/bulk-filing/check-rows'
import type { ColumnPlaces } from '@/lib/domain/bulk-filing/read-rows'
import { jstDate } from '@/lib/domain/date/jst'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { readInsurerFacts } from './read-insurer-facts'

export type BulkForm = { associationId: number; kind: NoticeKind; columns: ColumnPlaces }

/** Looks the insurers up and applies every rule, for a new file and for rows that stand in the database alike. */
export async function problemsOfRows(
  tx: Tx,
  now: Date,
  { associationId, kind, columns }: BulkForm,
  rows: readonly CheckedRow[],
): Promise<BulkProblem[][]> {
  const numbers = [...new Set(rows.flatMap((row) => keyOf(row) ?? []))]
  const insurers = await readInsurerFacts(tx, associationId, numbers)
  return checkBulkRows({ kind, columns, arrival: jstDate(now), insurers }, rows)
}

type KeptRow = { id: number; line: number; answers: unknown; reading: unknown; problems: unknown }

/**
 * Checks every row that is still a draft once more: a corrected row may have a twin, a mandate may have ended.
 * The caller holds the filing's row.
 * @returns how many are good.
 */
export async function recheckRows(tx: Tx, now: Date, form: BulkForm & { id: string }): Promise<number> {
  const kept: KeptRow[] = await tx.bulkRow.findMany({
    where: { bulkId: form.id, noticeId: null, chosenAt: null },
    orderBy: { line: 'asc' },
    select: { id: true, line: true, answers: true, reading: true, problems: true },
  })
  const found = await problemsOfRows(tx, now, form, kept.map(checkedRow))
  const changed = kept.flatMap(({ id, problems }, index) =>
    JSON.stringify(problems) === JSON.stringify(found[index]) ? [] : [{ id, problems: found[index] }],
  )
  if (changed.length > 0) {
    await tx.$executeRaw`
      UPDATE bulk_row r SET problems = c.problems
        FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS c (id int, problems jsonb)
       WHERE r.id = c.id`
  }
  return found.filter((problems) => problems.length === 0).length
}

function checkedRow({ line, answers, reading }: KeptRow): CheckedRow {
  const { faults = {} } = reading as { faults?: CheckedRow['faults'] }
  return { line, answers: answers as CheckedRow['answers'], faults }
}
