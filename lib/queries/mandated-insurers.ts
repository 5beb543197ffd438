import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type InsurerView, statusesOfView } from '@/lib/domain/bulk-filing/insurer-view'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { Prisma } from '@/lib/generated/prisma/client'

const pageSize = 50

export type MandatedInsurer = {
  id: number
  /** 8 digits: the place in the list. */
  number: string
  name: string
  code: string | null
  notice_id: string | null
  kind: NoticeKind | null
  status: NoticeStatus | null
  receipt_number: string | null
  run_month: string | null
  has_pdf: boolean
  granted_at: Date
  /** The date on the 委任状 that staff recorded. */
  paper_on: Date | null
}

type Wanted = { view: InsurerView; words: string; after?: string; before?: string }

/** Every insurer with a mandate to the viewer's association and its last notice, in the order of their numbers. */
export async function readMandatedInsurers(viewer: Viewer, { view, words, after, before }: Wanted) {
  const back = before !== undefined
  const found = await db.$queryRaw<MandatedInsurer[]>`
    ${ofAssociation(viewer)}
    SELECT * FROM standing
     WHERE ${inView(view)} AND ${holding(words)}
       AND number ${back ? Prisma.sql`< ${before}` : Prisma.sql`> ${after ?? ''}`}
     ORDER BY number ${back ? Prisma.sql`DESC` : Prisma.sql`ASC`}
     LIMIT ${pageSize + 1}`
  const more = found.length > pageSize
  const rows = found.slice(0, pageSize)
  if (back) rows.reverse()
  const previous = (back ? more : after !== undefined) ? rows[0]?.number : undefined
  const next = back || more ? rows.at(-1)?.number : undefined
  return { rows, previous, next }
}

export async function countMandatedInsurers(viewer: Viewer): Promise<Record<InsurerView, number>> {
  const [counts] = await db.$queryRaw<Record<string, number>[]>`
    ${ofAssociation(viewer)}
    SELECT count(*)::int AS all,
           count(*) FILTER (WHERE ${inView('none')})::int AS none,
           count(*) FILTER (WHERE ${inView('under-way')})::int AS "under-way",
           count(*) FILTER (WHERE ${inView('sent-back')})::int AS "sent-back",
           count(*) FILTER (WHERE ${inView('returned')})::int AS returned
      FROM standing`
  return counts as Record<InsurerView, number>
}

/** What the association filed itself; drafts are nobody's business yet. */
function ofAssociation(viewer: Viewer): Prisma.Sql {
  const associationId = viewer.organisation?.id ?? -1
  return Prisma.sql`
    WITH standing AS (
      SELECT f.id, f.code::text AS number, f.name, c.code::text, n.id::text AS notice_id, n.kind::text,
             n.status::text, n.receipt_number, n.run_month::text, n.pdf_key IS NOT NULL AS has_pdf, m.granted_at, m.paper_on
        FROM mandate m
        JOIN facility f ON f.id = m.insurer_id
        LEFT JOIN LATERAL (SELECT code FROM insurer_code
                            WHERE insurer_id = f.id AND status = 'LIVE' LIMIT 1) c ON true
        LEFT JOIN LATERAL (SELECT * FROM notice
                            WHERE insurer_id = f.id AND filer_organisation_id = ${associationId}
                              AND status NOT IN ('DRAFT', 'WITHDRAWN')
                            ORDER BY arrived_at DESC, id DESC LIMIT 1) n ON true
       WHERE m.association_id = ${associationId} AND m.revoked_at IS NULL)`
}

function inView(view: InsurerView): Prisma.Sql {
  const statuses = statusesOfView[view]
  if (statuses === null) return Prisma.sql`true`
  if (statuses.length === 0) return Prisma.sql`status IS NULL`
  return Prisma.sql`status = ANY (${[...statuses]}::text[])`
}

/** The number from its beginning, or a part of the name. */
function holding(words: string): Prisma.Sql {
  const wanted = words.trim()
  if (wanted === '') return Prisma.sql`true`
  const digits = wanted.normalize('NFKC')
  if (/^\d+$/.test(digits)) return Prisma.sql`(number LIKE ${`${digits}%`} OR number LIKE ${`00${digits}%`})`
  return Prisma.sql`position(${wanted} in name) > 0`
}
