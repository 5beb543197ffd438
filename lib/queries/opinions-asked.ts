import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer, roleLabels, type StaffRole } from '@/lib/domain/account/role'
import type { CaseKind } from '@/lib/domain/desk/claim'

export type AskedOpinion = {
  id: string
  kind: CaseKind
  caseId: string
  receiptNumber: string
  name: string
  askedByName: string
  askedAt: Date
  question: string
}

/** ご意見のお願い: what this person was asked and has not answered, the oldest first. */
export function listAskedOpinions(viewer: Viewer): Promise<AskedOpinion[]> {
  return db.$queryRaw<AskedOpinion[]>`
    SELECT o.id, CASE WHEN a.id IS NULL THEN 'notice' ELSE 'application' END AS kind,
           COALESCE(a.id, n.id) AS "caseId", COALESCE(a.receipt_number, n.receipt_number) AS "receiptNumber", f.name,
           b.last_name || ' ' || b.first_name AS "askedByName", o.asked_at AS "askedAt", o.question
      FROM opinion o JOIN account b ON b.id = o.asked_by_id
      LEFT JOIN application a ON a.id = o.application_id
      LEFT JOIN notice n ON n.id = o.notice_id
      JOIN facility f ON f.id = COALESCE(a.facility_id, n.insurer_id)
     WHERE o.asked_of_id = ${viewer.accountId}::uuid AND o.answered_at IS NULL
     ORDER BY o.asked_at, o.id LIMIT 50`
}

/** Whom this person can ask: everybody else who decides. */
export async function listColleagues(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  if (!isReviewer(viewer.role)) return []
  const people = await db.account.findMany({
    where: {
      status: 'ACTIVE',
      staffRole: { in: ['CLERK', 'SUPERVISOR'] },
      id: { not: viewer.accountId },
    },
    orderBy: [{ staffRole: 'desc' }, { lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
  })
  return people.map(({ id, lastName, firstName, staffRole }) => {
    const role = roleLabels[staffRole?.toLowerCase() as StaffRole]
    return { value: id, label: `${lastName} ${firstName}（${role}）` }
  })
}
