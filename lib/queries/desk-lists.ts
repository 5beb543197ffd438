import { facilityTriesPrefix } from '@/lib/adapters/account-match-tries'
import { db } from '@/lib/adapters/db'
import { nationalHolidays } from '@/lib/adapters/holidays'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { accountMatchTries } from '@/lib/domain/application/account-match'
import { openStatuses, type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import { firstColumns, type QueueColumn, queueColumns } from '@/lib/domain/application/queue-columns'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { dateShifts } from '@/lib/domain/date/business-day'
import type { CalendarSettings, RunMonth } from '@/lib/domain/month/calendar'
import { currentRun } from '@/lib/domain/month/current-run'
import { firstNoticeColumns, type NoticeColumn, noticeColumns } from '@/lib/domain/notice/notice-columns'
import { countLists, type NoticeCounts, openNoticeStatuses } from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { Prisma } from '@/lib/generated/prisma/client'
import { isOverdue } from './queue-conditions'
import { settingInForce } from './setting'

export type QueueCount = { count: number; oldest: Date | null }

/** The tabs that are no queue of applications. */
export type OtherCounts = { notices: number; locked: number; undelivered: number }

export type SavedFilter = { id: string; name: string; address: string }

export type Desk = {
  queues: Record<QueueName, QueueCount>
  others: OtherCounts
  notices: NoticeCounts
  settings: CalendarSettings
  /** How many cases are decided on at once. */
  mostInBatch: number
  run: RunMonth
  filters: SavedFilter[]
  columns: readonly QueueColumn[]
  noticeColumns: readonly NoticeColumn[]
  clerks: { id: string; name: string }[]
  /** What is looked for under `q`; null where it is not the viewer's. */
  text: string | null
}

type Counted = {
  status: ApplicationStatus
  matched: boolean
  overdue: boolean
  count: number
  oldest: string
}

type Row = {
  applications: Counted[] | null
  notices: { run: RunMonth; status: NoticeStatus; count: number }[] | null
  locked: bigint
  undelivered: bigint
  shift: unknown
  most: unknown
  filters: SavedFilter[] | null
  columns: string[] | null
  noticeColumns: string[] | null
  clerks: { id: string; name: string }[] | null
  text: string | null
}

/** Mails that could not be delivered are counted for so many days. */
export const undeliveredDays = 30

/**
 * Everything that stands around a list on the desk, in one statement: only what is open is counted, along partial
 * indexes, so that it costs the same however many cases are closed (R-CLK-1).
 */
export async function readDesk(
  viewer: Pick<Viewer, 'role' | 'accountId' | 'now'>,
  q?: string,
): Promise<Desk> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const [row] = await db.$queryRaw<Row[]>`
    SELECT (${applicationCounts(viewer.now)}) AS applications,
           (${noticeCounts()}) AS notices,
           (SELECT count(*) FROM rate_limit WHERE key LIKE 'account-match-facility:%' AND points >= 5
               AND expire > ${BigInt(viewer.now.getTime())}) AS locked,
           (SELECT count(*) FROM outbox_mail WHERE failed_at IS NOT NULL
               AND failed_at > ${new Date(viewer.now.getTime() - undeliveredDays * 86_400_000)}) AS undelivered,
           (SELECT value FROM setting WHERE name = 'date-shift') AS shift,
           (SELECT value FROM setting WHERE name = 'most-in-batch') AS most,
           (SELECT json_agg(json_build_object('id', id, 'name', name, 'address', address) ORDER BY name)
              FROM saved_filter WHERE account_id = ${viewer.accountId}::uuid) AS filters,
           (SELECT columns FROM desk_preference
             WHERE account_id = ${viewer.accountId}::uuid AND own_columns) AS columns,
           (SELECT notice_columns FROM desk_preference
             WHERE account_id = ${viewer.accountId}::uuid AND own_notice_columns) AS "noticeColumns",
           (SELECT json_agg(json_build_object('id', id, 'name', last_name || ' ' || first_name) ORDER BY email)
              FROM account WHERE staff_role IS NOT NULL AND staff_role IN ('CLERK', 'SUPERVISOR')
               AND status = 'ACTIVE') AS clerks,
           (SELECT text FROM saved_search WHERE id = ${isUuid(q ?? '') ? q : null}::uuid
               AND account_id = ${viewer.accountId}::uuid) AS text`
  if (!row) throw new Error('A statement without FROM gives a row')
  return deskOf(row, viewer.now)
}

function applicationCounts(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(counted) FROM (
      SELECT a.status, a.matched, ${isOverdue(now)} AS overdue, count(*) AS count, min(a.submitted_at) AS oldest
        FROM application a WHERE a.status IN (${listOf(openStatuses)}) GROUP BY 1, 2, 3) counted`
}

function noticeCounts(): Prisma.Sql {
  return Prisma.sql`
    SELECT json_agg(counted) FROM (
      SELECT run_month AS run, status, count(*) AS count FROM notice
       WHERE status IN (${listOf(openNoticeStatuses)}) GROUP BY 1, 2) counted`
}

/** Written into the statement, as the partial indexes have it. */
function listOf(statuses: readonly string[]): Prisma.Sql {
  return Prisma.raw(statuses.map((status) => `'${status}'`).join(', '))
}

function deskOf(row: Row, now: Date): Desk {
  const shift = dateShifts.find((known) => known === row.shift) ?? 'none'
  const settings = { shift, holidays: nationalHolidays }
  const run = currentRun(now, settings)
  const notices = countLists(row.notices ?? [], run)
  return {
    queues: queueCounts(row.applications ?? []),
    others: {
      notices: notices.run,
      locked: Number(row.locked),
      undelivered: Number(row.undelivered),
    },
    notices,
    settings,
    mostInBatch: settingInForce('most-in-batch', row.most),
    run,
    filters: row.filters ?? [],
    columns: chosenOf(queueColumns, row.columns) ?? firstColumns,
    noticeColumns: chosenOf(noticeColumns, row.noticeColumns) ?? firstNoticeColumns,
    clerks: row.clerks ?? [],
    text: row.text,
  }
}

/** In our order, and without what is no column any more; undefined while nobody chose. */
function chosenOf<Column extends string>(all: readonly Column[], chosen: readonly string[] | null) {
  return chosen ? all.filter((column) => chosen.includes(column)) : undefined
}

function queueCounts(counted: readonly Counted[]): Record<QueueName, QueueCount> {
  const entries = queueNames.map((name): [QueueName, QueueCount] => {
    const { statuses, only } = queues[name]
    const own = counted.filter((row) => statuses.includes(row.status) && (!only || row[only]))
    const oldest = own.map((row) => new Date(row.oldest)).sort((a, b) => a.getTime() - b.getTime())[0]
    return [name, { count: own.reduce((sum, { count }) => sum + count, 0), oldest: oldest ?? null }]
  })
  return Object.fromEntries(entries) as Record<QueueName, QueueCount>
}

export type LockedFacility = { id: number; name: string; prefecture: string; code: string; until: Date }

/** How many of them a list shows. */
export const mostLocked = 200

/** Facilities with five failed tries in 24 hours (R-VER-3), those first whose lock ends first. */
export async function listLockedFacilities(viewer: Viewer): Promise<LockedFacility[]> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const locks = await db.rateLimit.findMany({
    where: {
      key: { startsWith: facilityTriesPrefix },
      points: { gte: accountMatchTries },
      expire: { gt: BigInt(viewer.now.getTime()) },
    },
    orderBy: [{ expire: 'asc' }, { key: 'asc' }],
    take: mostLocked,
  })
  const ends = new Map(
    locks.map(({ key, expire }) => [Number(key.slice(facilityTriesPrefix.length)), expire]),
  )
  const facilities = await db.facility.findMany({
    where: { id: { in: [...ends.keys()] } },
    select: { id: true, name: true, prefecture: true, code: true },
  })
  return facilities
    .map((facility) => ({ ...facility, until: new Date(Number(ends.get(facility.id))) }))
    .sort((a, b) => a.until.getTime() - b.until.getTime())
}
