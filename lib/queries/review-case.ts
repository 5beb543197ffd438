import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { Answers } from '@/lib/domain/application/answers'
import type { Sending } from '@/lib/domain/application/sending'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { MasterValues } from '@/lib/domain/facility/master-difference'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'

export type CaseFile = {
  id: string
  fileName: string
  fileType: string | null
  size: number
  sha256: string | null
  scanResult: string | null
  checkedAt: string
}

export type CaseEvent = {
  id: number
  at: string
  action: string
  toStatus: ApplicationStatus
  actorRole: string
  actorName: string | null
  comment: string | null
  /** The application's version after it. */
  version: number | null
}

export type ReviewCase = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  version: number
  organisationId: number
  answers: Answers
  deviceCount: number
  matched: boolean
  /** When what it said was erased, after the time for which it is kept (D-6). */
  erasedAt: Date | null
  submittedAt: Date
  applicant: { name: string; email: string; phone: string }
  facility: {
    kind: FacilityKind
    prefecture: string
    code: string
    name: string
    nameKana: string | null
    postalCode: string | null
    address: string | null
    phone: string | null
    validFrom: string | null
    validTo: string | null
    closed: boolean
  }
  /** The master as it was when the application was sent; null when no import changed it since (R-VER-5). */
  masterBefore: MasterValues | null
  /** IDs that the facility holds already and that are still good for a device. */
  devicesHeld: number
  files: CaseFile[]
  events: CaseEvent[]
  /** Every version that was sent, the first one first (R-CLK-3). */
  sendings: Sending[]
  /** A returned 導入届 cited in place of a file (R-VER-4). */
  citedNotice: CitedCaseNotice | null
}

export type CitedCaseNotice = {
  id: string
  receiptNumber: string
  handedBackAt: string
  insurer: string
  code: string | null
}

/** All that a clerk decides on; null for what was never sent. */
export const findReviewCase = cache(async (viewer: Viewer, id: string): Promise<ReviewCase | null> => {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  if (!isUuid(id)) return null
  const rows = await db.$queryRaw<Omit<ReviewCase, 'sendings'>[]>`
    SELECT a.id, a.receipt_number AS "receiptNumber", a.status::text AS status, a.version,
           a.organisation_id AS "organisationId",
           -- As it was sent last: what the applicant is changing after a return is not for the clerk yet.
           COALESCE((SELECT s.answers FROM application_sending s WHERE s.application_id = a.id ORDER BY s.id DESC LIMIT 1),
                    a.answers) AS answers,
           a.device_count AS "deviceCount", a.erased_at AS "erasedAt", a.matched, a.submitted_at AS "submittedAt",
           json_build_object('name', p.last_name || ' ' || p.first_name, 'email', p.email, 'phone', p.phone)
             AS applicant,
           json_build_object('kind', f.kind, 'prefecture', f.prefecture, 'code', f.code, 'name', f.name,
             'nameKana', f.name_kana, 'postalCode', f.postal_code, 'address', f.address, 'phone', f.phone,
             'validFrom', f.valid_from, 'validTo', f.valid_to, 'closed', f.closed_at IS NOT NULL) AS facility,
           (SELECT json_build_object('name', c.before ->> 'name', 'nameKana', c.before ->> 'name_kana',
                     'postalCode', c.before ->> 'postal_code', 'address', c.before ->> 'address',
                     'phone', c.before ->> 'phone')
              FROM master_import_change c JOIN master_import i ON i.id = c.import_id
             WHERE c.facility_id = f.id AND c.change = 'changed' AND i.status = 'APPLIED'
               AND i.finished_at > a.submitted_at ORDER BY i.id LIMIT 1) AS "masterBefore",
           (SELECT count(*)::int FROM device d WHERE d.facility_id = f.id AND d.status IN ('ISSUED', 'ACTIVE'))
             AS "devicesHeld",
           COALESCE((SELECT json_agg(json_build_object('id', u.id, 'fileName', u.file_name,
                              'fileType', u.file_type, 'size', u.size, 'sha256', u.sha256,
                              'scanResult', u.scan_result, 'checkedAt', u.changed_at) ORDER BY u.uploaded_at)
                       FROM upload u
                      WHERE u.application_id = a.id AND u.field = 'notice' AND u.state = 'CLEAN' AND u.removed_at IS NULL), '[]') AS files,
           COALESCE((SELECT json_agg(json_build_object('id', e.id, 'at', e.at, 'action', e.action,
                              'toStatus', e.to_status, 'actorRole', e.actor_role, 'comment', e.comment, 'version', e.version,
                              'actorName', w.last_name || ' ' || w.first_name) ORDER BY e.id DESC)
                       FROM application_event e LEFT JOIN account w ON w.id = e.actor_id
                      WHERE e.application_id = a.id), '[]') AS events,
           (SELECT json_build_object('id', n.id, 'receiptNumber', n.receipt_number, 'handedBackAt', n.handed_back_at,
                     'insurer', i.name, 'code', c.code)
              FROM notice n JOIN facility i ON i.id = n.insurer_id LEFT JOIN insurer_code c ON c.notice_id = n.id
             WHERE n.id = a.cited_notice_id) AS "citedNotice"
      FROM application a
      JOIN facility f ON f.id = a.facility_id
      JOIN account p ON p.id = a.created_by_id
     WHERE a.id = ${id}::uuid AND a.submitted_at IS NOT NULL`
  const [found] = rows
  return found ? { ...found, sendings: await listSendings(id) } : null
})

async function listSendings(applicationId: string): Promise<Sending[]> {
  const sendings = await db.applicationSending.findMany({ where: { applicationId }, orderBy: { id: 'asc' } })
  return sendings as unknown as Sending[]
}
