import { db, type Tx } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { keyOf } from '@/lib/domain/bulk-filing/check-rows'
import type { ColumnPlaces } from '@/lib/domain/bulk-filing/read-rows'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { Prisma } from '@/lib/generated/prisma/client'
import { recheckRows } from './check-bulk-rows'
import { fileGoodRows } from './file-good-rows'
import { lockInsurers } from './lock-insurer'
import { tellBulkFiled } from './tell-bulk-filed'

/** A chunk holds its insurers and the counter of receipts; others who file wait for no longer than that. */
const chunk = 200

export type ChosenRow = {
  id: number
  bulk_id: string
  line: number
  kind: NoticeKind
  columns: ColumnPlaces
  answers: NoticeAnswers
  association_id: number
  association: string
  chosen_at: Date
  chosen_by_id: string
  person: string
}

/** With the insurer that it is for, as long as that has given the association a mandate. */
export type MandatedRow = ChosenRow & { insurer: { id: number; number: string } | null }

/**
 * Makes notices of the rows that somebody filed, some at a time, each chunk in one transaction (R-INS-4). A row is
 * taken by one worker only, and a worker that dies leaves its chunk for the next, so that nothing is filed twice.
 * @returns how many rows were looked at; 0 when nothing is left.
 */
export async function fileChosenRows(now: Date): Promise<number> {
  try {
    return await fileChunk(now, Prisma.sql`r.chosen_at, r.id`, chunk)
  } catch (error) {
    logFailure(error, 'filing the rows of an association')
  }
  // One row that cannot be filed must not stand in the way of all the others: any few without it, or any one alone.
  const some = Prisma.sql`random()`
  return fileChunk(now, some, chunk / 10).catch(() => fileChunk(now, some, 1))
}

async function fileChunk(now: Date, order: Prisma.Sql, most: number): Promise<number> {
  const { looked, returned } = await db.$transaction(
    async (tx) => {
      const rows = await takeRows(tx, order, most)
      await lockInsurers(
        tx,
        rows.flatMap(({ insurer }) => insurer?.id ?? []),
      )
      const filed = await fileGoodRows(tx, rows)
      const returned = rows.filter(({ id }) => !filed.has(id))
      await makeDraftsAgain(tx, returned)
      for (const bulkId of new Set(rows.map((row) => row.bulk_id))) await tellBulkFiled(tx, now, bulkId)
      return { looked: rows.length, returned }
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
  for (const row of new Map(returned.map((row) => [row.bulk_id, row])).values()) await recheck(now, row)
  return looked
}

async function takeRows(tx: Tx, order: Prisma.Sql, most: number): Promise<MandatedRow[]> {
  const rows = await tx.$queryRaw<ChosenRow[]>`
    SELECT r.id, r.bulk_id::text, r.line, b.kind::text, b.columns, r.answers, o.id AS association_id,
           o.name AS association, r.chosen_at, r.chosen_by_id::text,
           a.last_name || ' ' || a.first_name AS person
      FROM bulk_row r
      JOIN bulk_filing b ON b.id = r.bulk_id
      JOIN organisation o ON o.id = b.organisation_id
      JOIN account a ON a.id = r.chosen_by_id
     WHERE r.chosen_at IS NOT NULL AND r.notice_id IS NULL
     ORDER BY ${order}
     LIMIT ${most} FOR UPDATE OF r SKIP LOCKED`
  const insurers = await mandatingInsurers(tx, rows)
  return rows.map((row) => ({ ...row, insurer: insurers.get(row.id) ?? null }))
}

/** The mandates stay as they are until the notices are filed: whoever revokes one waits. */
async function mandatingInsurers(tx: Tx, rows: readonly ChosenRow[]) {
  const wanted = rows.map((row) => ({ row: row.id, number: keyOf(row), association: row.association_id }))
  const found = await tx.$queryRaw<{ row: number; id: number; number: string }[]>`
    SELECT x.row, f.id, f.code AS number
      FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS x(row int, number varchar, association int)
      JOIN facility f ON f.kind = 'INSURER' AND f.prefecture = substr(x.number, 3, 2)::char(2) AND f.code = x.number
      JOIN mandate m ON m.association_id = x.association AND m.insurer_id = f.id AND m.revoked_at IS NULL
       FOR SHARE OF m`
  return new Map(found.map(({ row, ...insurer }) => [row, insurer]))
}

/** Between the press and now a mandate ended, or somebody else filed for this insurer. */
async function makeDraftsAgain(tx: Tx, rows: readonly ChosenRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.bulkRow.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { chosenAt: null, chosenById: null },
  })
}

/** Behind the chunk, so that the rows that are drafts again say why. */
function recheck(now: Date, row: ChosenRow): Promise<number> {
  const { bulk_id: id, association_id: associationId, kind, columns } = row
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM bulk_filing WHERE id = ${id}::uuid FOR UPDATE`
    return recheckRows(tx, now, { id, associationId, kind, columns })
  })
}
