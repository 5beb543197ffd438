import { atOneMoment } from '@/lib/adapters/at-one-moment'
import { db, type Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { rewriteRow } from '@/lib/domain/bulk-filing/rewrite-row'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { isUuid } from '@/lib/domain/uuid'

export type BulkCounts = { wrong: number; good: number; filing: number; filed: number }

export type ShownFiling = {
  id: string
  kind: NoticeKind
  fileName: string
  createdAt: Date
  filedAt: Date | null
  counts: BulkCounts
}

/** The association's files, newest first. */
export async function listBulkFilings(viewer: Viewer): Promise<ShownFiling[]> {
  return atOneMoment(async (tx) => {
    const filings = await tx.bulkFiling.findMany({
      where: { organisationId: viewer.organisation?.id ?? -1 },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 20,
      select: about,
    })
    const counts = await countRows(
      tx,
      filings.map(({ id }) => id),
    )
    return filings
      .map((filing) => ({ ...filing, counts: counts.get(filing.id) ?? noRows }))
      .filter(({ counts: { wrong, good, filing, filed } }) => wrong + good + filing + filed > 0)
  })
}

/** One file with its counts; null for somebody else's. */
export async function findBulkFiling(viewer: Viewer, id: string) {
  if (!isUuid(id)) return null
  return atOneMoment(async (tx) => {
    const filing = await tx.bulkFiling.findFirst({
      where: { id, organisationId: viewer.organisation?.id ?? -1 },
      select: { ...about, notes: true, columns: true },
    })
    if (!filing) return null
    const counts = (await countRows(tx, [id])).get(id) ?? noRows
    return { ...filing, notes: filing.notes as string[], counts }
  })
}

const about = { id: true, kind: true, fileName: true, createdAt: true, filedAt: true } as const

const noRows: BulkCounts = { wrong: 0, good: 0, filing: 0, filed: 0 }

async function countRows(tx: Tx, ids: readonly string[]): Promise<Map<string, BulkCounts>> {
  const rows = await tx.$queryRaw<({ id: string } & BulkCounts)[]>`
    SELECT bulk_id::text AS id,
           count(*) FILTER (WHERE notice_id IS NOT NULL)::int AS filed,
           count(*) FILTER (WHERE notice_id IS NULL AND chosen_at IS NOT NULL)::int AS filing,
           count(*) FILTER (WHERE notice_id IS NULL AND chosen_at IS NULL AND problems = '[]')::int AS good,
           count(*) FILTER (WHERE notice_id IS NULL AND chosen_at IS NULL AND problems <> '[]')::int AS wrong
      FROM bulk_row WHERE bulk_id = ANY (${ids}::uuid[]) GROUP BY bulk_id`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** The drafts with a 所在地 that 作成要領 writes otherwise (R-INS-3), before and after. */
export async function listRewritable(bulkId: string) {
  const rows = await db.bulkRow.findMany({
    where: { bulkId, noticeId: null, chosenAt: null },
    orderBy: { line: 'asc' },
    select: { line: true, answers: true },
  })
  return rows.flatMap(({ line, answers }) => {
    const { address: before = '' } = answers as NoticeAnswers
    const after = rewriteRow({ address: before })?.address
    return after === undefined ? [] : [{ line, before, after }]
  })
}
