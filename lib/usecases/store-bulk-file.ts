import { UnreadableFile } from '@/lib/adapters/csv/text-file'
import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { readGrid } from '@/lib/adapters/spreadsheet/read-grid'
import { withLocalCopy } from '@/lib/adapters/storage/local-copy'
import { store } from '@/lib/adapters/storage/open-store'
import { ownSheets } from '@/lib/domain/bulk-filing/columns'
import { type ReadBulk, readBulkRows } from '@/lib/domain/bulk-filing/read-rows'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { problemsOfRows } from './check-bulk-rows'
import { lockBulkFiling } from './lock-bulk-filing'
import { newId } from './new-id'
import type { HashedList } from './store-list'
import { type Act, transact } from './transact'

/**
 * Takes an association's file (R-INS-4): reads it, checks every row, keeps all of them. Nothing is filed yet.
 * @param replaces the filing whose remaining rows this mended file stands for.
 * @throws ProblemsFound at `file` when it is no such list.
 */
export async function storeBulkFile(
  act: Act,
  viewer: Viewer,
  file: HashedList,
  replaces?: string,
): Promise<{ id: string }> {
  const organisationId = viewer.organisation?.id
  if (organisationId === undefined) throw new Refusal('NOT_ALLOWED')
  const read = await readFile(file)
  return transact(act, async (tx) => {
    const dropped = replaces ? await dropDrafts(tx, act.now, viewer, replaces) : 0
    const id = newId()
    const { kind, columns, notes } = read
    await tx.bulkFiling.create({
      data: {
        ...{ id, organisationId, kind, columns, notes, ...file },
        ...{ createdById: viewer.accountId, createdAt: act.now },
      },
    })
    const form = { associationId: organisationId, kind, columns }
    const problems = await problemsOfRows(tx, act.now, form, read.rows)
    await insertRows(tx, id, read, problems)
    const wrong = problems.filter((found) => found.length > 0).length
    const detail = { kind, rows: read.rows.length, wrong, dropped, sha256: file.sha256 }
    return { subject: { type: 'bulk-filing', id }, detail, result: { id } }
  })
}

async function readFile({ storageKey }: HashedList): Promise<ReadBulk> {
  const read = await withLocalCopy(store(), storageKey, (path) => readGrid(path, ownSheets)).catch(inWords)
  const rows = readBulkRows(read)
  if ('problem' in rows) throw new ProblemsFound({ field: 'file', message: rows.problem })
  return rows
}

function inWords(error: unknown): never {
  if (error instanceof UnreadableFile) throw new ProblemsFound({ field: 'file', message: error.message })
  throw error
}

/** What is filed, or being filed, stays with the earlier file. */
async function dropDrafts(tx: Tx, now: Date, viewer: Viewer, replaces: string): Promise<number> {
  const { id: bulkId } = await lockBulkFiling(tx, now, viewer, replaces)
  const { count } = await tx.bulkRow.deleteMany({ where: { bulkId, noticeId: null, chosenAt: null } })
  return count
}

/** In one statement: 3 500 rows by Prisma would take a second. */
async function insertRows(tx: Tx, bulkId: string, read: ReadBulk, problems: unknown[][]): Promise<void> {
  const rows = read.rows.map(({ line, answers, faults, mended }, index) => ({
    ...{ line, answers, problems: problems[index] },
    reading: { faults, mended },
  }))
  await tx.$executeRaw`
    INSERT INTO bulk_row (bulk_id, line, answers, problems, reading)
    SELECT ${bulkId}::uuid, r.line, r.answers, r.problems, r.reading
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (line int, answers jsonb, problems jsonb, reading jsonb)`
}
