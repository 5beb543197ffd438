import { db } from '@/lib/adapters/db'
import type { StaffRole } from '@/lib/domain/account/role'
import type { AuditName } from '@/lib/domain/audit/event'
import type { Act } from '@/lib/usecases/transact'
import { noon } from './applicant'

let serial = 0

/** A deed of a member of staff of the test's own. */
export async function staffAct(name: AuditName, role: StaffRole = 'admin', now = noon): Promise<Act> {
  serial += 1
  const { id } = await db.account.create({
    data: {
      ...{ email: `acting-${serial}@fund.example`, status: 'ACTIVE', staffRole: staffRoleOf[role] },
      ...{ passwordHash: 'nobody signs in with this', lastName: '運用', firstName: `${serial}号` },
      ...{ phone: '0300000000', createdAt: noon },
    },
  })
  return { name, actor: { accountId: id, role }, now }
}

const staffRoleOf = {
  clerk: 'CLERK',
  supervisor: 'SUPERVISOR',
  admin: 'ADMIN',
  auditor: 'AUDITOR',
} as const
