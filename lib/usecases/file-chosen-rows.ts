import { db, type Tx } from '@/lib/adapters/db'
import { logFailure } from '@/lib/adapters/logger'
import { agentAnswers } from '@/lib/domain/bulk-filing/agent-answers'
import { keyOf } from '@/lib/domain/bulk-filing/check-rows'
import type { ColumnPlaces } from '@/lib/domain/bulk-filing/read-rows'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { startProblem } from '@/lib/domain/notice/may-start'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { Prisma } from '@/lib/generated/prisma/client'
import { readStanding } from '@/lib/queries/insurer-standing'
import { recheckRows } from './check-bulk-rows'
import { fileNotice, refuseProblems } from './file-notice'
import { lockInsurer } from './lock-insurer'
import { makeDraft } from './start-notice'
import { tellBulkFiled, tellInsurerFiled } from './tell-bulk-filed'
import { type Act, writeAudit } from './transact'

/** A chunk holds its insurers and the counter of receipts; others who file wait for no longer than that. */
const chunk = 25

type ChosenRow = {
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

type Chosen = ChosenRow & { insurerId: number | null }

/**
 * Makes notices of the rows that somebody filed, some at a time, each chunk in one transaction (R-INS-4). A row is
 * taken by one worker only, and a worker that dies leaves its chunk for the next, so that nothing is filed twice.
 * @returns how many rows were looked at; 0 when nothing is left.
 */
export async function fileChosenRows(now: Date): Promise<number> {
  try {
    return await fileChunk(now, (tx) => takeRows(tx, Prisma.sql`r.chosen_at, r.id`, chunk))
  } catch (error) {
    logFailure(error, 'filing the rows of an association')
    // One row that cannot be filed must not stand in the way of all the others: any one of them is tried alone.
    return fileChunk(now, (tx) => takeRows(tx, Prisma.sql`random()`, 1))
  }
}

async function fileChunk(now: Date, take: (tx: Tx) => Promise<Chosen[]>): Promise<number> {
  const { looked, returned } = await db.$transaction(
    async (tx) => {
      const rows = await take(tx)
      for (const insurerId of insurersOf(rows)) await lockInsurer(tx, insurerId)
      const returned: Chosen[] = []
      for (const row of rows) if (!(await fileRow(tx, row))) returned.push(row)
      for (const bulkId of new Set(rows.map((row) => row.bulk_id))) await tellBulkFiled(tx, now, bulkId)
      return { looked: rows.length, returned }
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
  for (const row of new Map(returned.map((row) => [row.bulk_id, row])).values()) await recheck(now, row)
  return looked
}

async function takeRows(tx: Tx, order: Prisma.Sql, most: number): Promise<Chosen[]> {
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
  const chosen: Chosen[] = []
  for (const row of rows) chosen.push({ ...row, insurerId: await mandatingInsurer(tx, row) })
  return chosen
}

/** The mandate stays as it is until the notice is filed: whoever revokes it waits. */
async function mandatingInsurer(tx: Tx, row: ChosenRow): Promise<number | null> {
  const number = keyOf(row) ?? ''
  const found = await tx.$queryRaw<{ id: number }[]>`
    SELECT f.id FROM mandate m JOIN facility f ON f.id = m.insurer_id
     WHERE m.association_id = ${row.association_id} AND m.revoked_at IS NULL
       AND f.kind = 'INSURER' AND f.prefecture = ${number.slice(2, 4)} AND f.code = ${number}
       FOR SHARE OF m`
  return found[0]?.id ?? null
}

/** In one order for everybody who files many, so that two of them never wait for each other. */
function insurersOf(rows: readonly Chosen[]): number[] {
  return [...new Set(rows.flatMap(({ insurerId }) => insurerId ?? []))].sort((one, other) => one - other)
}

/**
 * False when the row is a draft again: between the press and now a mandate ended, or somebody else filed for this
 * insurer.
 */
async function fileRow(tx: Tx, row: Chosen): Promise<boolean> {
  if (row.insurerId !== null && (await isStillGood(tx, row, row.insurerId))) {
    await makeNotice(tx, row, row.insurerId)
    return true
  }
  await tx.bulkRow.update({ where: { id: row.id }, data: { chosenAt: null, chosenById: null } })
  return false
}

async function isStillGood(tx: Tx, row: Chosen, insurerId: number): Promise<boolean> {
  const standing = await readStanding(insurerId, tx)
  if (startProblem(row.kind, standing)) return false
  try {
    const { kind, chosen_at: arrivedAt } = row
    await refuseProblems(tx, { kind, insurerId, answers: answersOf(row) }, standing, arrivedAt)
    return true
  } catch (error) {
    if (isProblemsFound(error)) return false
    throw error
  }
}

async function makeNotice(tx: Tx, row: Chosen, insurerId: number): Promise<void> {
  const { kind, association_id: filerOrganisationId } = row
  const answers = answersOf(row)
  const actor = { accountId: row.chosen_by_id, role: 'association' as const }
  const act: Act = { name: 'notice.submit', actor, now: row.chosen_at }
  const { id } = await makeDraft(tx, act, { kind, insurerId, filerOrganisationId, answers })
  const draft = { id, kind, insurerId, answers, status: 'DRAFT' as const, version: 1 }
  const filed = await fileNotice(tx, act, draft)
  await tx.bulkRow.update({ where: { id: row.id }, data: { noticeId: id } })
  await tellInsurerFiled(tx, act, row.association, { ...draft, ...filed })
  const { receiptNumber, runMonth, version } = filed
  const detail = { receiptNumber, runMonth, bulkId: row.bulk_id, line: row.line }
  await writeAudit(tx, act, { type: 'notice', id, version }, detail)
}

function answersOf(row: ChosenRow): NoticeAnswers {
  return { ...row.answers, ...agentAnswers(row.association, row.person) }
}

/** Behind the chunk, so that the rows that are drafts again say why. */
function recheck(now: Date, row: Chosen): Promise<number> {
  const { bulk_id: id, association_id: associationId, kind, columns } = row
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM bulk_filing WHERE id = ${id}::uuid FOR UPDATE`
    return recheckRows(tx, now, { id, associationId, kind, columns })
  })
}
