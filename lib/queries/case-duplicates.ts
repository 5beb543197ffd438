import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { DuplicateReason } from '@/lib/domain/application/duplicate'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { Refusal } from '@/lib/domain/refusal'

export type Duplicate = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  facilityName: string
  reasons: DuplicateReason[]
}

export const duplicateLimit = 20

/**
 * R-CLK-3: other cases that share the facility, the person, the account number, the insurer or a file with this one. A
 * case of the same facility that is over is no duplicate; it stands among the earlier ones. Most signs first.
 */
export async function listDuplicates(
  viewer: Viewer,
  id: string,
): Promise<{ rows: Duplicate[]; more: boolean }> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const found = await db.$queryRaw<Duplicate[]>`
    WITH own AS MATERIALIZED (
      SELECT a.id, a.facility_id, a.created_by_id, a.account_key, f.kind, p.phone, p.last_name, p.first_name
        FROM application a JOIN facility f ON f.id = a.facility_id JOIN account p ON p.id = a.created_by_id
       WHERE a.id = ${id}::uuid
    ), insurer AS MATERIALIZED (
      SELECT facility_id AS id FROM own WHERE kind = 'INSURER'
      UNION SELECT c.insurer_id FROM own JOIN insurer_code c ON c.facility_id = own.facility_id
    ), kin AS MATERIALIZED (
      SELECT id FROM insurer
      UNION SELECT c.facility_id FROM insurer JOIN insurer_code c ON c.insurer_id = insurer.id
    ), sign AS (
      SELECT a.id, 'facility' AS reason FROM own JOIN application a ON a.facility_id = own.facility_id
       WHERE a.status IN ('SUBMITTED', 'RESUBMITTED', 'SENT_BACK', 'ON_HOLD', 'APPROVED', 'ISSUED')
      UNION SELECT a.id, 'person' FROM own
        JOIN account p ON p.phone = own.phone AND p.last_name = own.last_name AND p.first_name = own.first_name
        JOIN application a ON a.created_by_id = p.id
      UNION SELECT a.id, 'account' FROM own JOIN application a ON a.account_key = own.account_key
      UNION SELECT a.id, 'insurer' FROM kin JOIN application a ON a.facility_id = kin.id
       WHERE a.facility_id <> (SELECT facility_id FROM own)
      UNION SELECT theirs.application_id, 'file' FROM own
        JOIN upload ours ON ours.application_id = own.id AND ours.removed_at IS NULL AND ours.field = 'notice'
        JOIN upload theirs ON theirs.sha256 = ours.sha256 AND theirs.state = 'CLEAN' AND theirs.field = 'notice'
    )
    SELECT a.id, a.receipt_number AS "receiptNumber", a.status::text AS status, a.submitted_at AS "submittedAt",
           f.name AS "facilityName", signs.reasons
      FROM (SELECT id, array_agg(reason) AS reasons FROM sign WHERE id <> ${id}::uuid GROUP BY id) AS signs
      JOIN application a ON a.id = signs.id
      JOIN facility f ON f.id = a.facility_id
     WHERE a.submitted_at IS NOT NULL
       -- Who asked before for the same facility stands among its earlier cases.
       AND NOT (signs.reasons = '{person}' AND a.facility_id = (SELECT facility_id FROM own))
     ORDER BY cardinality(signs.reasons) DESC, a.submitted_at DESC, a.id
     LIMIT ${duplicateLimit + 1}`
  return { rows: found.slice(0, duplicateLimit), more: found.length > duplicateLimit }
}
