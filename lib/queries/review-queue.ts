import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { type QueueName, queues } from '@/lib/domain/application/queue'
import type { QueueFilter, QueueView } from '@/lib/domain/application/queue-filter'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Place } from '@/lib/domain/keyset'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import { narrowedBy, onlyOf } from './queue-conditions'
import { type From, type Page, readBeside, readPage } from './walk'

export const queuePageSize = 20

export type QueueRow = {
  id: string
  version: number
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  heldUntil: Date | null
  staffCount: number
  deviceCount: number
  matched: boolean
  kind: FacilityKind
  prefecture: string
  code: string
  facilityName: string
  /** Whose claim it is now, and until when. */
  clerk: string | null
  claimedUntil: Date | null
}

export type QueuePage = Page<QueueRow>

/** One page of a queue, oldest first; one statement however long the queue is (R-CLK-1). */
export async function readQueue(
  viewer: Viewer,
  name: QueueName,
  from: From = {},
  filter: QueueFilter = {},
): Promise<QueuePage> {
  requireStaff(viewer)
  const select = (beyond: From, limit: number) => selectRows(viewer, name, beyond, filter, limit)
  return readPage(select, { from, size: queuePageSize, placeOf })
}

/** The oldest of a filtered queue, at most `limit`, beyond a place: for what is done with many at once. */
export async function readQueueFrom(
  viewer: Viewer,
  name: QueueName,
  filter: QueueFilter,
  limit: number,
  after?: Place,
): Promise<QueueRow[]> {
  requireStaff(viewer)
  return selectRows(viewer, name, { after }, filter, limit)
}

/**
 * Whom to go on with after a decision: what one has claimed oneself, or else the oldest that nobody has. A list that is
 * narrowed to somebody's claims is followed as it is.
 */
export async function readNextCase(
  viewer: Viewer,
  name: QueueName,
  filter: QueueFilter = {},
): Promise<string | undefined> {
  requireStaff(viewer)
  if (filter.clerk) return (await selectRows(viewer, name, {}, filter, 1))[0]?.id
  const [own] = await selectRows(viewer, name, {}, { ...filter, clerk: viewer.accountId }, 1)
  if (own) return own.id
  const [free] = await selectRows(viewer, name, {}, { ...filter, clerk: 'none' }, 1)
  return free?.id
}

/** The cases before and after a place in a filtered queue; the place itself need not lie in it any more. */
export async function readNeighbours(viewer: Viewer, { queue, filter }: QueueView, place: Place) {
  requireStaff(viewer)
  return readBeside((from, limit) => selectRows(viewer, queue, from, filter, limit), place)
}

/**
 * One branch per status, each along the index application_desk, so that a page costs 21 rows of each. Facilities are
 * looked up one by one: reading all of them for a rare kind would cost more than every open case.
 */
function selectRows(viewer: Viewer, name: QueueName, from: From, filter: QueueFilter, limit: number) {
  const order = from.before ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const narrowed = narrowedBy(viewer, filter)
  const branches = queues[name].statuses.map(
    (status) => Prisma.sql`
      (SELECT a.*, f.kind, f.prefecture, f.code, f.name AS facility_name
         FROM application a
         JOIN LATERAL (SELECT * FROM facility WHERE id = a.facility_id OFFSET 0) f ON true
        WHERE a.status = ${asStatus(status)} ${onlyOf(name, status, viewer.now)} ${beyond(from)} ${narrowed}
        ORDER BY a.submitted_at ${order}, a.id ${order} LIMIT ${limit})`,
  )
  return db.$queryRaw<QueueRow[]>`
    SELECT a.id, a.version, a.receipt_number AS "receiptNumber", a.status::text AS status,
           a.submitted_at AS "submittedAt", a.held_until AS "heldUntil", a.staff_count AS "staffCount",
           a.device_count AS "deviceCount", a.matched, a.kind::text AS kind, a.prefecture, a.code,
           a.facility_name AS "facilityName", c.last_name || ' ' || c.first_name AS clerk,
           CASE WHEN c.id IS NOT NULL THEN a.claimed_until END AS "claimedUntil"
      FROM (${Prisma.join(branches, ' UNION ALL ')}) a
      LEFT JOIN account c ON c.id = a.claimed_by_id AND a.claimed_until > ${viewer.now}
     ORDER BY a.submitted_at ${order}, a.id ${order} LIMIT ${limit}`
}

/** Written into the statement: the partial index is known to fit only where the state is. */
function asStatus(status: ApplicationStatus): Prisma.Sql {
  return Prisma.raw(`'${status}'::"ApplicationStatus"`)
}

function beyond({ after, before }: From): Prisma.Sql {
  if (before) return Prisma.sql`AND (a.submitted_at, a.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  if (after) return Prisma.sql`AND (a.submitted_at, a.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
  return Prisma.empty
}

function placeOf({ submittedAt, id }: QueueRow): Place {
  return { at: submittedAt, id }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
