import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { Place } from '@/lib/domain/keyset'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import {
  type NoticeFilter,
  type NoticeListName,
  noticeLists,
  openNoticeStatuses,
  statusesOf,
} from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'

export const noticePageSize = 50

export type NoticeRow = {
  id: string
  receiptNumber: string
  version: number
  kind: NoticeKind
  status: NoticeStatus
  runMonth: RunMonth
  arrivedAt: Date
  onPaper: boolean
  insurerName: string
  insurerCode: string
  prefecture: string
  /** None for paper. */
  filerName: string | null
}

export type NoticePage = { rows: NoticeRow[]; previous: Place | null; next: Place | null }

type From = { after?: Place; before?: Place }

/** One page of a list in one statement (R-CLK-1): work oldest first, everything newest first. */
export async function readNotices(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
  from: From = {},
): Promise<NoticePage> {
  requireStaff(viewer)
  const backwards = from.before !== undefined
  const found = await selectRows(current, filter, from)
  const more = found.length > noticePageSize
  const page = found.slice(0, noticePageSize)
  const rows = backwards ? page.reverse() : page
  const [first, last] = [rows.at(0), rows.at(-1)]
  const hasPrevious = backwards ? more : from.after !== undefined
  const hasNext = backwards || more
  return {
    rows,
    previous: hasPrevious && first ? placeOf(first) : null,
    next: hasNext && last ? placeOf(last) : null,
  }
}

/** One branch per status, each along the index (status, arrived_at, id), so that a page costs 51 rows of each. */
function selectRows(current: RunMonth, filter: NoticeFilter, from: From): Promise<NoticeRow[]> {
  const statuses = statusesOf(filter)
  if (statuses.length === 0) return Promise.resolve([])
  const upwards = (filter.list !== 'all') !== (from.before !== undefined)
  const order = upwards ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const beyond = beyondPlace(from, upwards)
  const narrowed = narrowedBy(current, filter)
  const branches = statuses.map(
    (status) => Prisma.sql`
      (SELECT n.*, f.name AS insurer_name, f.code AS insurer_code, f.prefecture
         FROM notice n JOIN facility f ON f.id = n.insurer_id
        WHERE n.status = ${status}::"NoticeStatus" AND n.arrived_at IS NOT NULL ${beyond} ${narrowed}
        ORDER BY n.arrived_at ${order}, n.id ${order} LIMIT ${noticePageSize + 1})`,
  )
  return db.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.receipt_number AS "receiptNumber", n.version, n.kind::text AS kind,
           n.status::text AS status, n.run_month AS "runMonth", n.arrived_at AS "arrivedAt",
           n.on_paper AS "onPaper", n.insurer_name AS "insurerName", n.insurer_code AS "insurerCode",
           n.prefecture, o.name AS "filerName"
      FROM (${Prisma.join(branches, ' UNION ALL ')}) n
      LEFT JOIN organisation o ON o.id = n.filer_organisation_id
     ORDER BY n.arrived_at ${order}, n.id ${order} LIMIT ${noticePageSize + 1}`
}

function beyondPlace({ after, before }: From, upwards: boolean): Prisma.Sql {
  const place = before ?? after
  if (!place) return Prisma.empty
  const sign = upwards ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`AND (n.arrived_at, n.id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`
}

function narrowedBy(current: RunMonth, { list, kind, run, prefecture }: NoticeFilter): Prisma.Sql {
  const conditions = [Prisma.empty]
  if (list === 'run') conditions.push(Prisma.sql`AND n.run_month = ${current}`)
  if (list === 'next') conditions.push(Prisma.sql`AND n.run_month > ${current}`)
  if (list === 'overdue') conditions.push(Prisma.sql`AND n.run_month < ${current}`)
  if (kind) conditions.push(Prisma.sql`AND n.kind = ${kind}::"NoticeKind"`)
  if (run) conditions.push(Prisma.sql`AND n.run_month = ${run}`)
  if (prefecture) {
    // 51–97 are the second numbers of the same prefectures (D-7).
    conditions.push(Prisma.sql`AND f.prefecture IN (${prefecture}, ${String(Number(prefecture) + 50)})`)
  }
  return Prisma.join(conditions, ' ')
}

export type NoticeCounts = Record<Exclude<NoticeListName, 'all'>, number>

/** What lies in each list of work; only open notices are counted, so that it stays cheap however many were handed back. */
export async function countNotices(viewer: Viewer, current: RunMonth): Promise<NoticeCounts> {
  requireStaff(viewer)
  const open = openNoticeStatuses.map((status) => Prisma.sql`${status}::"NoticeStatus"`)
  const rows = await db.$queryRaw<{ status: NoticeStatus; place: number; count: bigint }[]>`
    SELECT status::text AS status, CASE WHEN run_month = ${current} THEN 0 WHEN run_month < ${current} THEN -1
             ELSE 1 END AS place, count(*) AS count
      FROM notice WHERE status IN (${Prisma.join(open)}) GROUP BY 1, 2`
  const sum = (list: NoticeListName, place?: number) =>
    rows
      .filter((row) => noticeLists[list].statuses.includes(row.status))
      .filter((row) => place === undefined || row.place === place)
      .reduce((total, { count }) => total + Number(count), 0)
  return {
    ...{ run: sum('run', 0), next: sum('next', 1), overdue: sum('overdue', -1) },
    'sent-back': sum('sent-back'),
  }
}

function placeOf({ arrivedAt, id }: NoticeRow): Place {
  return { at: arrivedAt, id }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
