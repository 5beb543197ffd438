import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { StaffRole } from '@/lib/domain/account/role'
import { addStaff } from '@/lib/usecases/add-staff'
import { operator } from '@/lib/usecases/transact'

/** One password for everybody in the demo: it is printed at every start and protects nothing. */
export const demoPassword = 'Sakura-Demo-2026'

export type DemoStaff = {
  email: string
  role: StaffRole
  lastName: string
  firstName: string
  totpSecret: string
}

/** The keys of the authenticator app are fixed, so that tests and newcomers can sign in. */
export const demoStaff = {
  clerk: {
    email: 'clerk1@fund.example',
    role: 'clerk',
    lastName: '審査',
    firstName: '花子',
    totpSecret: 'DEMOCLERKONEAAAABBBBCCCCDDDDEEEE',
  },
  otherClerk: {
    email: 'clerk2@fund.example',
    role: 'clerk',
    lastName: '審査',
    firstName: '次郎',
    totpSecret: 'DEMOCLERKTWOAAAABBBBCCCCDDDDEEEE',
  },
  supervisor: {
    email: 'supervisor@fund.example',
    role: 'supervisor',
    lastName: '承認',
    firstName: '三郎',
    totpSecret: 'DEMOSUPERVISORAABBBBCCCCDDDDEEEE',
  },
  admin: {
    email: 'admin@fund.example',
    role: 'admin',
    lastName: '運用',
    firstName: '四季',
    totpSecret: 'DEMOADMINAAAAAAABBBBCCCCDDDDEEEE',
  },
  auditor: {
    email: 'auditor@fund.example',
    role: 'auditor',
    lastName: '監査',
    firstName: '五月',
    totpSecret: 'DEMOAUDITORAAAAABBBBCCCCDDDDEEEE',
  },
} as const satisfies Record<string, DemoStaff>

/** The member of staff with an account, as somebody who is signed in. */
export async function ensureStaff(staff: DemoStaff, now: Date): Promise<Viewer> {
  const { email, role, lastName, firstName, totpSecret } = staff
  const act = { name: 'staff.add' as const, actor: operator, now }
  const known = await db.account.findUnique({ where: { email } })
  const name = { lastName, firstName }
  if (!known) {
    await addStaff(act, { email, role, name, credentials: { password: demoPassword, totpSecret } })
  }
  const { id } = known ?? (await db.account.findUniqueOrThrow({ where: { email } }))
  const nobody = { organisation: null, facilities: [], sessionHash: '' }
  return { ...nobody, accountId: id, name: `${lastName} ${firstName}`, email, role, now }
}
