import type { Viewer } from '@/lib/adapters/session'
import { type MembershipRole, membershipRoleLabels } from '@/lib/domain/account/membership-role'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { handOver } from './hand-over'
import { lockAsManager } from './lock-organisation'
import { tellPerson } from './tell-people'
import { type Act, transact } from './transact'

type RoleChange = { id: number; role: MembershipRole; successor?: number }

/**
 * A 管理者 changes what somebody may do, themselves too (R-REG-8). The last 管理者 names who takes over.
 * @throws Refusal NOT_ALLOWED, NOT_FOUND, LAST_MANAGER; ProblemsFound at `successor`.
 */
export function changeMemberRole(act: Act, viewer: Viewer, change: RoleChange): Promise<void> {
  const { id, role, successor } = change
  return transact(act, async (tx) => {
    const place = await lockAsManager(tx, viewer)
    const { organisationId, name } = place
    const member = await tx.membership.findFirst({
      where: { id, organisationId, status: 'MEMBER' },
      include: { account: true },
    })
    if (!member) throw new Refusal('NOT_FOUND')
    if (role === 'MEMBER' && member.role === 'MANAGER') await handOver(tx, place, id, successor)
    await tx.membership.update({ where: { id }, data: { role } })
    if (role !== member.role && member.accountId !== viewer.accountId) {
      await tellPerson(tx, act.now, member.account, {
        template: 'role-changed',
        values: { organisation: name, role: membershipRoleLabels[role], link: `${env().APP_URL}/home` },
      })
    }
    return {
      subject: { type: 'membership', id: String(id) },
      detail: { organisationId, from: member.role, to: role },
      result: undefined,
    }
  })
}
