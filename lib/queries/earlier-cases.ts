import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { Refusal } from '@/lib/domain/refusal'

export type EarlierCase = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  decidedAt: Date | null
  deviceCount: number | null
}

export const earlierLimit = 50

/** What the facility sent before this case, newest first (R-CLK-3). */
export async function listEarlierCases(
  viewer: Viewer,
  id: string,
): Promise<{ rows: EarlierCase[]; more: boolean }> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  const found = await db.$queryRaw<EarlierCase[]>`
    SELECT a.id, a.receipt_number AS "receiptNumber", a.status::text AS status, a.submitted_at AS "submittedAt",
           a.decided_at AS "decidedAt", a.device_count AS "deviceCount"
      FROM application own
      JOIN application a ON a.facility_id = own.facility_id
                        AND (a.submitted_at, a.id) < (own.submitted_at, own.id)
     WHERE own.id = ${id}::uuid
     ORDER BY a.submitted_at DESC, a.id DESC
     LIMIT ${earlierLimit + 1}`
  return { rows: found.slice(0, earlierLimit), more: found.length > earlierLimit }
}
