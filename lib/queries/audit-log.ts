import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role } from '@/lib/domain/account/role'
import type { AuditFilter } from '@/lib/domain/audit/filter'
import { addDays, type LocalDate, startOfDay } from '@/lib/domain/date/jst'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'

/** Who may read the audit log. */
export const auditReaders = ['auditor', 'admin'] as const satisfies readonly Role[]

export const auditPageSize = 50

export type AuditRow = {
  id: string
  at: Date
  name: string
  actorRole: string
  actorName: string | null
  subjectType: string
  subjectId: string
  version: number | null
  address: string | null
  detail: Record<string, unknown>
}

export type AuditPage = { rows: AuditRow[]; newer: string | null; older: string | null }

type From = { below?: bigint; above?: bigint }

/** One page of the log, newest first. A filter whose number belongs to nothing finds nothing. */
export async function readAuditLog(viewer: Viewer, filter: AuditFilter, from: From): Promise<AuditPage> {
  const upwards = from.above !== undefined
  const found = await auditRows(viewer, filter, from, auditPageSize + 1)
  const more = found.length > auditPageSize
  const rows = upwards ? found.slice(0, auditPageSize).reverse() : found.slice(0, auditPageSize)
  const hasNewer = upwards ? more : from.below !== undefined
  const hasOlder = upwards || more
  return {
    rows,
    newer: (hasNewer && rows.at(0)?.id) || null,
    older: (hasOlder && rows.at(-1)?.id) || null,
  }
}

/** Rows of the log in the order asked for: below an id downwards, above one upwards. */
export async function auditRows(
  viewer: Viewer,
  filter: AuditFilter,
  { below, above }: From,
  limit: number,
): Promise<AuditRow[]> {
  if (!(auditReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const subject = filter.number ? await subjectOf(filter.number) : undefined
  if (filter.number && !subject) return []
  const conditions = [
    below === undefined ? undefined : Prisma.sql`e.id < ${below}`,
    above === undefined ? undefined : Prisma.sql`e.id > ${above}`,
    filter.from && notBefore(filter.from),
    filter.to && notAfter(filter.to),
    filter.name && Prisma.sql`e.name = ${filter.name}`,
    filter.by && Prisma.sql`e.actor_id = ${filter.by}::uuid`,
    subject && Prisma.sql`e.subject_type = ${subject.type} AND e.subject_id = ${subject.id}`,
  ].filter((condition) => condition !== undefined && condition !== '')
  const where =
    conditions.length > 0
      ? Prisma.sql`WHERE ${Prisma.join(conditions as Prisma.Sql[], ' AND ')}`
      : Prisma.empty
  const order = above === undefined ? Prisma.sql`DESC` : Prisma.sql`ASC`
  return db.$queryRaw<AuditRow[]>`
    SELECT e.id::text AS id, e.at, e.name, e.actor_role AS "actorRole",
           a.last_name || ' ' || a.first_name AS "actorName",
           e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.version, e.address, e.detail
      FROM (SELECT * FROM audit_entry e ${where} ORDER BY id ${order} LIMIT ${limit}) e
      LEFT JOIN account a ON a.id = e.actor_id
     ORDER BY e.id ${order}`
}

/** So far may two rows written at the same moment stand apart in the order of their numbers. */
const apart = 10_000

/**
 * The log grows in the order of time, so a day is also a range of numbers, and the page is read along them. The few
 * blocks of that day say which; `+ 0` keeps the planner from walking through all numbers to find the first.
 */
function notBefore(day: LocalDate): Prisma.Sql {
  const [start, end] = [startOfDay(day), startOfDay(addDays(day, 1))]
  return Prisma.sql`e.at >= ${start} AND e.id >= COALESCE((
    SELECT min(d.id + 0) - ${apart} FROM audit_entry d WHERE d.at >= ${start} AND d.at < ${end}), 0)`
}

function notAfter(day: LocalDate): Prisma.Sql {
  const [start, end] = [startOfDay(day), startOfDay(addDays(day, 1))]
  return Prisma.sql`e.at < ${end} AND e.id <= COALESCE((
    SELECT max(d.id + 0) + ${apart} FROM audit_entry d WHERE d.at >= ${start} AND d.at < ${end}), 9223372036854775807)`
}

async function subjectOf(number: string): Promise<{ type: string; id: string } | undefined> {
  const rows = await db.$queryRaw<{ type: string; id: string }[]>`
    SELECT 'application' AS type, id::text AS id FROM application WHERE receipt_number = ${number}
    UNION ALL SELECT 'notice', id::text FROM notice WHERE receipt_number = ${number}
    UNION ALL SELECT 'device', id::text FROM device WHERE number = ${number}`
  return rows[0]
}

/** The fund's staff, for the choice of whose deeds are shown. */
export function listStaff(viewer: Viewer) {
  if (!(auditReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return db.account.findMany({
    where: { staffRole: { not: null } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }],
    select: { id: true, lastName: true, firstName: true, status: true },
  })
}
