import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { BulkProblem } from '@/lib/domain/bulk-filing/check-rows'
import type { RowTab } from '@/lib/domain/bulk-filing/row-tab'
import type { NoticeAnswers, NoticeField } from '@/lib/domain/notice/fields'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import type { Prisma } from '@/lib/generated/prisma/client'

const pageSize = 50

export type ShownRow = {
  line: number
  answers: NoticeAnswers
  problems: BulkProblem[]
  mended: Partial<Record<NoticeField, string>>
  state: 'draft' | 'filing' | 'filed'
  notice: { id: string; receiptNumber: string | null; status: NoticeStatus } | null
}

type Page = { rows: ShownRow[]; previous: number | null; next: number | null }

const ofTab: Record<RowTab, Prisma.BulkRowWhereInput> = {
  wrong: { noticeId: null, chosenAt: null, problems: { not: [] } },
  good: { noticeId: null, chosenAt: null, problems: { equals: [] } },
  filed: { chosenAt: { not: null } },
  all: {},
}

const shown = {
  line: true,
  answers: true,
  problems: true,
  reading: true,
  chosenAt: true,
  notice: { select: { id: true, receiptNumber: true, status: true } },
} as const

/** The rows of the viewer's file by their line, a page at a time: a file has 3 500. */
export async function readBulkRows(
  viewer: Viewer,
  bulkId: string,
  tab: RowTab,
  from: { after?: number; before?: number },
): Promise<Page> {
  const where = { ...ofTab[tab], bulkId, bulk: { organisationId: viewer.organisation?.id ?? -1 } }
  const back = from.before !== undefined
  const line = back ? { lt: from.before } : { gt: from.after ?? 0 }
  const found = await db.bulkRow.findMany({
    where: { ...where, line },
    orderBy: { line: back ? 'desc' : 'asc' },
    take: pageSize + 1,
    select: shown,
  })
  const more = found.length > pageSize
  const rows = found.slice(0, pageSize).map(shownRow)
  if (back) rows.reverse()
  const first = rows[0]?.line ?? null
  const last = rows.at(-1)?.line ?? null
  const previous = back ? more : from.after !== undefined
  const next = back ? true : more
  return { rows, previous: previous ? first : null, next: next ? last : null }
}

export async function findBulkRow(viewer: Viewer, bulkId: string, line: number): Promise<ShownRow | null> {
  const row = await db.bulkRow.findFirst({
    where: { bulkId, line, bulk: { organisationId: viewer.organisation?.id ?? -1 } },
    select: shown,
  })
  return row && shownRow(row)
}

type Kept = Prisma.BulkRowGetPayload<{ select: typeof shown }>

function shownRow({ line, answers, problems, reading, chosenAt, notice }: Kept): ShownRow {
  const { mended = {} } = reading as { mended?: ShownRow['mended'] }
  return {
    ...{ line, mended, notice, answers: answers as NoticeAnswers },
    problems: problems as BulkProblem[],
    state: notice ? 'filed' : chosenAt ? 'filing' : 'draft',
  }
}
