import { db } from '@/lib/adapters/db'
import { decideStaffChange } from '@/lib/usecases/decide-staff-change'
import { lockStaff } from '@/lib/usecases/lock-staff'
import { proposeStaff, proposeStaffRole } from '@/lib/usecases/propose-staff-change'
import type { Act } from '@/lib/usecases/transact'
import { demoStaff, ensureStaff } from './staff'

/** A proposal about a member of staff in each of its states, and somebody who left. */
export async function makeDemoStaffChanges(now: Date): Promise<void> {
  const admin = await ensureStaff(demoStaff.admin, now)
  const supervisor = await ensureStaff(demoStaff.supervisor, now)
  const leaver = await ensureStaff(
    {
      ...{ email: 'leaver@fund.example', role: 'clerk', lastName: '審査', firstName: '六郎' },
      totpSecret: 'DEMOLEAVERAAAAAABBBBCCCCDDDDEEEE',
    },
    now,
  )
  if ((await db.staffChange.count()) > 0) return
  const proposing: Act = { name: 'staff.propose', actor: admin, now }
  const deciding: Act = { name: 'staff.decide', actor: supervisor, now }
  const reason = '人事異動のため'
  const last = async () => (await db.staffChange.findFirstOrThrow({ where: { status: 'PROPOSED' } })).id
  await proposeStaffRole(proposing, { id: leaver.accountId, role: 'auditor', reason })
  await decideStaffChange(deciding, { id: await last(), decision: 'refuse' })
  await proposeStaffRole(proposing, { id: leaver.accountId, role: 'supervisor', reason })
  await decideStaffChange({ ...deciding, actor: admin }, { id: await last(), decision: 'withdraw' })
  await lockStaff({ ...proposing, name: 'staff.lock' }, { id: leaver.accountId, reason: '退職のため' })
  const newcomer = { lastName: '審査', role: 'clerk', reason: '増員のため' } as const
  await proposeStaff(proposing, { ...newcomer, email: 'invited@fund.example', firstName: '七海' })
  await decideStaffChange(deciding, { id: await last(), decision: 'accept' })
  await proposeStaff(proposing, { ...newcomer, email: 'proposed@fund.example', firstName: '八重' })
}
