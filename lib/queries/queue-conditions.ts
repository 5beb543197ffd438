import type { Viewer } from '@/lib/adapters/session'
import { type QueueName, queues, reviewDays } from '@/lib/domain/application/queue'
import type { QueueFilter } from '@/lib/domain/application/queue-filter'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { jstDate } from '@/lib/domain/date/jst'
import { facilityKinds, portalOf } from '@/lib/domain/facility/kind'
import { Prisma } from '@/lib/generated/prisma/client'
import { cameBefore, holding, inPrefecture } from './list-conditions'

const day = 24 * 60 * 60_000

/** The part of a state that lies in the queue; overdueRule (lib/domain/application/queue.ts) says it in words. */
export function onlyOf(name: QueueName, status: ApplicationStatus, now: Date): Prisma.Sql {
  const { only } = queues[name]
  if (only === 'matched') return Prisma.sql`AND a.matched`
  if (only === 'overdue') return Prisma.sql`AND ${overdue(status, now)}`
  return Prisma.empty
}

function overdue(status: ApplicationStatus, now: Date): Prisma.Sql {
  // The nightly job brings a held case back on its day; one that still lies there the day after was missed.
  if (status === 'ON_HOLD') return Prisma.sql`a.held_until < ${jstDate(now)}::date`
  const late = new Date(now.getTime() - reviewDays * day)
  // The applicant's time to correct is not counted.
  return status === 'RESUBMITTED' ? Prisma.sql`a.changed_at < ${late}` : Prisma.sql`a.submitted_at < ${late}`
}

/** Whether a row of any open state is overdue, for counting. */
export function isOverdue(now: Date): Prisma.Sql {
  const cases = (['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'] as const).map(
    (status) => Prisma.sql`WHEN ${status}::"ApplicationStatus" THEN ${overdue(status, now)}`,
  )
  return Prisma.sql`COALESCE(CASE a.status ${Prisma.join(cases, ' ')} END, false)`
}

/** Further conditions on the rows `a` joined with their facility `f`. */
export function narrowedBy(viewer: Viewer, filter: QueueFilter): Prisma.Sql {
  const { kind, portal } = filter
  const conditions = [Prisma.empty]
  if (kind) conditions.push(Prisma.sql`AND f.kind = ${kind}::"FacilityKind"`)
  if (portal) {
    const kinds = facilityKinds.filter((each) => portalOf(each) === portal)
    conditions.push(Prisma.sql`AND f.kind::text IN (${Prisma.join(kinds)})`)
  }
  conditions.push(
    inPrefecture(filter.prefecture),
    cameBefore(Prisma.sql`a.submitted_at`, filter.age, viewer.now),
    ofClerk(filter.clerk, viewer.now),
    holding(Prisma.sql`a.id`, viewer, filter.q),
  )
  return Prisma.join(conditions, ' ')
}

function ofClerk(clerk: string | undefined, now: Date): Prisma.Sql {
  if (!clerk) return Prisma.empty
  if (clerk === 'none') return Prisma.sql`AND (a.claimed_until IS NULL OR a.claimed_until <= ${now})`
  return Prisma.sql`AND a.claimed_by_id = ${clerk}::uuid AND a.claimed_until > ${now}`
}
