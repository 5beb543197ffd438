import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff, staffRoles } from '@/lib/domain/account/role'
import type { Place } from '@/lib/domain/keyset'
import type { RunMonth } from '@/lib/domain/month/calendar'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { type NoticeFilter, statusesOf, unconfirmedOf } from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import { cameBefore, holding, inPrefecture } from './list-conditions'
import { type Beside, type From, type Page, readBeside, readPage } from './walk'

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
  /** 整理番号, from the registration on. */
  fileNumber: string | null
  confirmedBy: string | null
  registeredBy: string | null
  /** Whose claim it is now, and until when. */
  clerk: string | null
  claimedUntil: Date | null
}

export type NoticePage = Page<NoticeRow>

/** One page of a list in one statement (R-CLK-1): work oldest first, everything newest first. */
export async function readNotices(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
  from: From = {},
): Promise<NoticePage> {
  requireStaff(viewer)
  const select = (beyond: From, limit: number) => selectRows(viewer, current, filter, beyond, limit)
  return readPage(select, { from, size: noticePageSize, placeOf })
}

/** The first of a filtered list, at most `limit`: for a file. */
export async function readNoticesFrom(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
  limit: number,
): Promise<NoticeRow[]> {
  requireStaff(viewer)
  return selectRows(viewer, current, filter, {}, limit)
}

/** The notices before and after a place in a filtered list; the place itself need not lie in it any more. */
export async function readNoticesBeside(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
  place: Place,
): Promise<Beside<NoticeRow>> {
  requireStaff(viewer)
  return readBeside((from, limit) => selectRows(viewer, current, filter, from, limit), place)
}

/** Whom to go on with after a decision: the first of the list that waits for 確認 and that no colleague has. */
export async function readNextNotice(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
): Promise<string | undefined> {
  requireStaff(viewer)
  const waiting = unconfirmedOf(filter)
  const free = Prisma.sql`AND (n.claimed_until > ${viewer.now} AND n.claimed_by_id <> ${viewer.accountId}::uuid) IS NOT TRUE`
  return waiting && (await selectRows(viewer, current, waiting, {}, 1, free))[0]?.id
}

/** One branch per status, each along the index (status, arrived_at, id), so that a page costs 51 rows of each. */
function selectRows(
  viewer: Viewer,
  current: RunMonth,
  filter: NoticeFilter,
  from: From,
  limit: number,
  only = Prisma.empty,
): Promise<NoticeRow[]> {
  const statuses = statusesOf(filter)
  if (statuses.length === 0) return Promise.resolve([])
  const upwards = (filter.list !== 'all') !== (from.before !== undefined)
  const order = upwards ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const beyond = beyondPlace(from, upwards)
  const narrowed = narrowedBy(viewer, current, filter)
  const branches = statuses.map(
    (status) => Prisma.sql`
      (SELECT n.*, f.name AS insurer_name, f.code AS insurer_code, f.prefecture
         FROM notice n JOIN facility f ON f.id = n.insurer_id
        WHERE n.status = ${status}::"NoticeStatus" AND n.arrived_at IS NOT NULL ${beyond} ${narrowed} ${only}
        ORDER BY n.arrived_at ${order}, n.id ${order} LIMIT ${limit})`,
  )
  return db.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.receipt_number AS "receiptNumber", n.version, n.kind::text AS kind,
           n.status::text AS status, n.run_month AS "runMonth", n.arrived_at AS "arrivedAt",
           n.on_paper AS "onPaper", n.insurer_name AS "insurerName", n.insurer_code AS "insurerCode",
           n.prefecture, o.name AS "filerName", n.file_number AS "fileNumber",
           c.last_name || ' ' || c.first_name AS "confirmedBy",
           r.last_name || ' ' || r.first_name AS "registeredBy",
           w.last_name || ' ' || w.first_name AS clerk,
           CASE WHEN w.id IS NOT NULL THEN n.claimed_until END AS "claimedUntil"
      FROM (${Prisma.join(branches, ' UNION ALL ')}) n
      LEFT JOIN organisation o ON o.id = n.filer_organisation_id
      LEFT JOIN account c ON c.id = n.confirmed_by_id
      LEFT JOIN account r ON r.id = n.registered_by_id
      LEFT JOIN account w ON w.id = n.claimed_by_id AND n.claimed_until > ${viewer.now}
     ORDER BY n.arrived_at ${order}, n.id ${order} LIMIT ${limit}`
}

function beyondPlace({ after, before }: From, upwards: boolean): Prisma.Sql {
  const place = before ?? after
  if (!place) return Prisma.empty
  const sign = upwards ? Prisma.sql`>` : Prisma.sql`<`
  return Prisma.sql`AND (n.arrived_at, n.id) ${sign} (${place.at}::timestamptz, ${place.id}::uuid)`
}

function narrowedBy(viewer: Viewer, current: RunMonth, filter: NoticeFilter): Prisma.Sql {
  const { list, kind, run } = filter
  const conditions = [Prisma.empty]
  if (list === 'run') conditions.push(Prisma.sql`AND n.run_month = ${current}`)
  if (list === 'next') conditions.push(Prisma.sql`AND n.run_month > ${current}`)
  if (list === 'overdue') conditions.push(Prisma.sql`AND n.run_month < ${current}`)
  if (kind) conditions.push(Prisma.sql`AND n.kind = ${kind}::"NoticeKind"`)
  if (run) conditions.push(Prisma.sql`AND n.run_month = ${run}`)
  conditions.push(
    inPrefecture(filter.prefecture),
    cameBefore(Prisma.sql`n.arrived_at`, filter.age, viewer.now),
    dealtWithBy(filter.clerk, viewer.now),
    holding(Prisma.sql`n.id`, viewer, filter.q),
  )
  return Prisma.join(conditions, ' ')
}

/** Whoever has claimed it, confirmed or registered it, sent it back, or typed it: by the timeline of each row. */
function dealtWithBy(clerk: string | undefined, now: Date): Prisma.Sql {
  if (!clerk) return Prisma.empty
  const events = Prisma.sql`SELECT FROM notice_event e WHERE e.notice_id = n.id`
  const claimed = Prisma.sql`n.claimed_until > ${now}`
  // Looked up row by row (OFFSET 0): reading all events would cost more than the open notices.
  if (clerk !== 'none')
    return Prisma.sql`AND (n.claimed_by_id = ${clerk}::uuid AND ${claimed}
      OR EXISTS (${events} AND e.actor_id = ${clerk}::uuid OFFSET 0))`
  return Prisma.sql`AND (${claimed}) IS NOT TRUE
    AND NOT EXISTS (${events} AND e.actor_role IN (${Prisma.join([...staffRoles])}) OFFSET 0)`
}

function placeOf({ arrivedAt, id }: NoticeRow): Place {
  return { at: arrivedAt, id }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
