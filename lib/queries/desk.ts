import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { Refusal } from '@/lib/domain/refusal'
import { Prisma } from '@/lib/generated/prisma/client'
import { type CaseHold, readCaseHold } from './case-hold'

export type CaseNote = { id: string; at: Date; authorName: string; body: string }

export type CaseOpinion = {
  id: string
  askedById: string
  askedByName: string
  askedAt: Date
  askedOfId: string
  askedOfName: string
  question: string
  answer: string | null
  answeredAt: Date | null
}

export type ReceivedNews = {
  id: string
  at: Date
  byName: string
  kind: CaseKind
  caseId: string
  receiptNumber: string
}

/** What the staff keep among themselves about a case: none of it is ever an applicant's or a filer's to see. */
export type CaseDesk = CaseHold & {
  notes: CaseNote[]
  opinions: CaseOpinion[]
}

const about = {
  application: Prisma.sql`application_id`,
  notice: Prisma.sql`notice_id`,
} as const satisfies Record<CaseKind, Prisma.Sql>

export async function readCaseDesk(viewer: Viewer, kind: CaseKind, id: string): Promise<CaseDesk> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const [hold, notes, opinions] = await Promise.all([
    readCaseHold(viewer, kind, id),
    db.$queryRaw<CaseNote[]>`
      SELECT n.id, n.at, n.body, w.last_name || ' ' || w.first_name AS "authorName"
        FROM internal_note n JOIN account w ON w.id = n.author_id
       WHERE n.${about[kind]} = ${id}::uuid ORDER BY n.at DESC, n.id DESC`,
    db.$queryRaw<CaseOpinion[]>`
      SELECT o.id, o.asked_by_id AS "askedById", o.asked_of_id AS "askedOfId", o.asked_at AS "askedAt",
             o.question, o.answer, o.answered_at AS "answeredAt",
             b.last_name || ' ' || b.first_name AS "askedByName",
             w.last_name || ' ' || w.first_name AS "askedOfName"
        FROM opinion o JOIN account b ON b.id = o.asked_by_id JOIN account w ON w.id = o.asked_of_id
       WHERE o.${about[kind]} = ${id}::uuid ORDER BY o.asked_at DESC, o.id DESC`,
  ])
  return { ...hold, notes, opinions }
}

/** Cases that colleagues took over from this person and that they have not seen yet (R-CLK-2): all, or of one case. */
export function listDeskNews(viewer: Viewer, caseId: string | null = null): Promise<ReceivedNews[]> {
  return db.$queryRaw<ReceivedNews[]>`
    SELECT d.id, d.at, CASE WHEN a.id IS NULL THEN 'notice' ELSE 'application' END AS kind,
           COALESCE(a.id, n.id) AS "caseId", COALESCE(a.receipt_number, n.receipt_number) AS "receiptNumber",
           w.last_name || ' ' || w.first_name AS "byName"
      FROM desk_news d JOIN account w ON w.id = d.by_id
      LEFT JOIN application a ON a.id = d.application_id
      LEFT JOIN notice n ON n.id = d.notice_id
     WHERE d.for_id = ${viewer.accountId}::uuid AND d.seen_at IS NULL
       AND (${caseId}::uuid IS NULL OR COALESCE(d.application_id, d.notice_id) = ${caseId}::uuid)
     ORDER BY d.at DESC LIMIT 50`
}
