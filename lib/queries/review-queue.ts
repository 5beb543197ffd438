import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Place } from '@/lib/domain/keyset'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'

export const queuePageSize = 20

export type QueueRow = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  deviceCount: number
  matched: boolean
  kind: FacilityKind
  prefecture: string
  code: string
  facilityName: string
}

export type QueuePage = { rows: QueueRow[]; previous: Place | null; next: Place | null }

type From = { after?: Place; before?: Place }

/** One page of a queue, oldest first; one statement however long the queue is (R-CLK-1). */
export async function readQueue(viewer: Viewer, name: QueueName, from: From = {}): Promise<QueuePage> {
  requireStaff(viewer)
  const backwards = from.before !== undefined
  const found = await selectRows(name, from)
  const more = found.length > queuePageSize
  const rows = backwards ? found.slice(0, queuePageSize).reverse() : found.slice(0, queuePageSize)
  const [first, last] = [rows.at(0), rows.at(-1)]
  const hasPrevious = backwards ? more : from.after !== undefined
  const hasNext = backwards || more
  return {
    rows,
    previous: hasPrevious && first ? placeOf(first) : null,
    next: hasNext && last ? placeOf(last) : null,
  }
}

/** One branch per status, each along the index (status, submitted_at, id), so that a page costs 21 rows of each. */
function selectRows(name: QueueName, from: From): Promise<QueueRow[]> {
  const order = from.before ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const branches = queues[name].statuses.map(
    (status) => Prisma.sql`
      (SELECT id, receipt_number, status, submitted_at, device_count, matched, facility_id FROM application
        WHERE status = ${asStatus(status)} ${beyond(from)}
        ORDER BY submitted_at ${order}, id ${order} LIMIT ${queuePageSize + 1})`,
  )
  return db.$queryRaw<QueueRow[]>`
    SELECT a.id, a.receipt_number AS "receiptNumber", a.status::text AS status,
           a.submitted_at AS "submittedAt", a.device_count AS "deviceCount", a.matched,
           f.kind::text AS kind, f.prefecture, f.code, f.name AS "facilityName"
      FROM (${Prisma.join(branches, ' UNION ALL ')}) a
      JOIN facility f ON f.id = a.facility_id
     ORDER BY a.submitted_at ${order}, a.id ${order} LIMIT ${queuePageSize + 1}`
}

function asStatus(status: ApplicationStatus): Prisma.Sql {
  return Prisma.sql`${status}::"ApplicationStatus"`
}

function beyond({ after, before }: From): Prisma.Sql {
  if (before) return Prisma.sql`AND (submitted_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`
  if (after) return Prisma.sql`AND (submitted_at, id) > (${after.at}::timestamptz, ${after.id}::uuid)`
  return Prisma.empty
}

/** How many cases lie in each queue, and since when the oldest waits. */
export async function countQueues(viewer: Viewer): Promise<Record<QueueName, QueueCount>> {
  requireStaff(viewer)
  const statuses = queueNames.flatMap((name) => queues[name].statuses.map(asStatus))
  const rows = await db.$queryRaw<{ status: ApplicationStatus; count: bigint; oldest: Date }[]>`
    SELECT status::text AS status, count(*) AS count, min(submitted_at) AS oldest
      FROM application WHERE status IN (${Prisma.join(statuses)}) GROUP BY status`
  const count = (name: QueueName) => {
    const own = rows.filter(({ status }) => queues[name].statuses.includes(status))
    const oldest = own.map((row) => row.oldest).sort((a, b) => a.getTime() - b.getTime())[0]
    return [name, { count: own.reduce((sum, row) => sum + Number(row.count), 0), oldest: oldest ?? null }]
  }
  return Object.fromEntries(queueNames.map(count))
}

export type QueueCount = { count: number; oldest: Date | null }

function placeOf({ submittedAt, id }: QueueRow): Place {
  return { at: submittedAt, id }
}

function requireStaff(viewer: Viewer): void {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
