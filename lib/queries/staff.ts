import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { Role, StaffRole } from '@/lib/domain/account/role'
import type { AccountStatus } from '@/lib/domain/account/status'
import { Refusal } from '@/lib/domain/refusal'
import type { SettingChangeStatus } from '@/lib/domain/setting/change-status'
import { isUuid } from '@/lib/domain/uuid'

export const memberReaders = ['admin', 'supervisor', 'auditor'] as const satisfies readonly Role[]

export type StaffMember = {
  id: string
  name: string
  email: string
  role: StaffRole
  status: AccountStatus
  /** An authenticator app, and how many passkeys beside it. */
  app: boolean
  passkeys: number
  lastSignIn: Date | null
  self: boolean
}

export type ShownStaffChange = {
  id: string
  name: string
  email: string
  before: StaffRole | null
  after: StaffRole
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
  own: boolean
  /** It is about the viewer, who therefore does not decide. */
  aboutViewer: boolean
}

/** Everybody who works here or did; those who never joined are gone with their registration. */
export async function readStaff(viewer: Viewer): Promise<StaffMember[]> {
  refuseOthers(viewer)
  return await membersWhere(viewer, null)
}

export async function findStaffMember(viewer: Viewer, id: string): Promise<StaffMember | undefined> {
  refuseOthers(viewer)
  return isUuid(id) ? (await membersWhere(viewer, id))[0] : undefined
}

function membersWhere(viewer: Viewer, id: string | null): Promise<StaffMember[]> {
  return db.$queryRaw<StaffMember[]>`
    SELECT a.id::text AS id, trim(a.last_name || ' ' || a.first_name) AS name, a.email,
           lower(a.staff_role::text) AS role, a.status::text AS status, a.totp_secret IS NOT NULL AS app,
           (SELECT count(*)::int FROM passkey p WHERE p.account_id = a.id) AS passkeys,
           (SELECT max(s.second_factor_at) FROM session s WHERE s.account_id = a.id) AS "lastSignIn",
           a.id = ${viewer.accountId}::uuid AS self
      FROM account a
     WHERE a.staff_role IS NOT NULL AND a.status <> 'CLOSED' AND (${id}::uuid IS NULL OR a.id = ${id}::uuid)
     ORDER BY a.status, a.staff_role, a.last_name, a.first_name, a.id LIMIT 1000`
}

/** The proposals: what waits first, then the last hundred that were decided. */
export async function readStaffChanges(viewer: Viewer): Promise<ShownStaffChange[]> {
  refuseOthers(viewer)
  return await db.$queryRaw<ShownStaffChange[]>`
    SELECT c.id::text AS id, c.last_name || ' ' || c.first_name AS name, c.email,
           lower(c.before::text) AS before, lower(c.after::text) AS after, c.reason, c.status::text AS status,
           c.proposed_at AS "proposedAt", trim(p.last_name || ' ' || p.first_name) AS "proposedBy",
           c.decided_at AS "decidedAt", trim(d.last_name || ' ' || d.first_name) AS "decidedBy",
           c.proposed_by_id = ${viewer.accountId}::uuid AS own,
           COALESCE(c.account_id = ${viewer.accountId}::uuid, false) AS "aboutViewer"
      FROM staff_change c
      LEFT JOIN account p ON p.id = c.proposed_by_id
      LEFT JOIN account d ON d.id = c.decided_by_id
     ORDER BY c.status = 'PROPOSED' DESC, c.proposed_at DESC, c.id DESC LIMIT 100`
}

function refuseOthers(viewer: Viewer): void {
  if (!(memberReaders as readonly Role[]).includes(viewer.role)) throw new Refusal('NOT_ALLOWED')
}
