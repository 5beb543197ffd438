import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { ApplicationAction } from '@/lib/domain/application/workflow'
import { Refusal } from '@/lib/domain/refusal'

export type CaseClaim = { holderId: string; holderName: string; until: Date }

export type Undoable = { version: number; action: ApplicationAction; undoUntil: Date }

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
  applicationId: string
  receiptNumber: string
}

/** What the staff keep among themselves about a case: none of it is ever an applicant's to see. */
export type CaseDesk = {
  claim: CaseClaim | null
  /** The last decision, while this viewer can still take it back. */
  undoable: Undoable | null
  notes: CaseNote[]
  opinions: CaseOpinion[]
}

export async function readCaseDesk(viewer: Viewer, applicationId: string): Promise<CaseDesk> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const [claims, undoable, notes, opinions] = await Promise.all([
    db.$queryRaw<CaseClaim[]>`
      SELECT a.claimed_by_id AS "holderId", w.last_name || ' ' || w.first_name AS "holderName",
             a.claimed_until AS until
        FROM application a JOIN account w ON w.id = a.claimed_by_id
       WHERE a.id = ${applicationId}::uuid AND a.claimed_until > ${viewer.now}`,
    db.$queryRaw<Undoable[]>`
      SELECT d.version, d.action, d.undo_until AS "undoUntil"
        FROM decision d JOIN application a ON a.id = d.application_id AND a.version = d.version
       WHERE d.application_id = ${applicationId}::uuid AND d.by_id = ${viewer.accountId}::uuid
         AND d.undone_at IS NULL AND d.undo_until > ${viewer.now}`,
    db.$queryRaw<CaseNote[]>`
      SELECT n.id, n.at, n.body, w.last_name || ' ' || w.first_name AS "authorName"
        FROM internal_note n JOIN account w ON w.id = n.author_id
       WHERE n.application_id = ${applicationId}::uuid ORDER BY n.at DESC, n.id DESC`,
    db.$queryRaw<CaseOpinion[]>`
      SELECT o.id, o.asked_by_id AS "askedById", o.asked_of_id AS "askedOfId", o.asked_at AS "askedAt",
             o.question, o.answer, o.answered_at AS "answeredAt",
             b.last_name || ' ' || b.first_name AS "askedByName",
             w.last_name || ' ' || w.first_name AS "askedOfName"
        FROM opinion o JOIN account b ON b.id = o.asked_by_id JOIN account w ON w.id = o.asked_of_id
       WHERE o.application_id = ${applicationId}::uuid ORDER BY o.asked_at DESC, o.id DESC`,
  ])
  return { claim: claims[0] ?? null, undoable: undoable[0] ?? null, notes, opinions }
}

/** Cases that colleagues took over from this person and that they have not seen yet (R-CLK-2). */
export function listDeskNews(viewer: Viewer, applicationId?: string): Promise<ReceivedNews[]> {
  return db.$queryRaw<ReceivedNews[]>`
    SELECT n.id, n.at, n.application_id AS "applicationId", a.receipt_number AS "receiptNumber",
           w.last_name || ' ' || w.first_name AS "byName"
      FROM desk_news n JOIN application a ON a.id = n.application_id JOIN account w ON w.id = n.by_id
     WHERE n.for_id = ${viewer.accountId}::uuid AND n.seen_at IS NULL
       AND (${applicationId ?? null}::uuid IS NULL OR n.application_id = ${applicationId ?? null}::uuid)
     ORDER BY n.at DESC LIMIT 50`
}
