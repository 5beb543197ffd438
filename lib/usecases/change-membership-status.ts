import type { Tx } from '@/lib/adapters/db'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import { type MembershipAction, membershipWorkflow } from '@/lib/domain/account/membership-workflow'
import type { MembershipStatus } from '@/lib/domain/account/status'
import { Refusal } from '@/lib/domain/refusal'
import { type ActingRole, transition } from '@/lib/domain/workflow'
import type { Act, Actor } from './transact'

type Place = { accountId: string; organisationId: number; role: MembershipRole }

const rolesOfActors: Partial<Record<Actor['role'], ActingRole>> = { public: 'visitor', operator: 'system' }

function actingRole({ actor }: Act): ActingRole {
  return rolesOfActors[actor.role] ?? (actor.role as ActingRole)
}

/**
 * Begins a membership by the workflow table. Whoever left begins again in the same row: a person has one place in an
 * organisation.
 * @throws Refusal WRONG_STATUS when the table has no such row; STALE_VERSION when the person has a place already.
 */
export async function beginMembership(
  tx: Tx,
  act: Act,
  place: Place,
  action: MembershipAction,
  by: ActingRole = actingRole(act),
): Promise<{ id: number; status: MembershipStatus }> {
  const row = transition(membershipWorkflow, action, by, null)
  if (!row) throw new Refusal('WRONG_STATUS')
  const { accountId, organisationId, role } = place
  const data = { role, status: row.to, createdAt: act.now }
  const [again] = await tx.membership.updateManyAndReturn({
    where: { accountId, organisationId, status: 'LEFT' },
    data,
  })
  if (again) return again
  const [made] = await tx.membership.createManyAndReturn({
    data: { accountId, organisationId, ...data },
    skipDuplicates: true,
  })
  if (!made) throw new Refusal('STALE_VERSION')
  return made
}

/**
 * The one writer of a membership's status: by the workflow table, on the status that was read.
 * @throws Refusal WRONG_STATUS when the table has no such row; STALE_VERSION when somebody was faster.
 */
export async function changeMembershipStatus(
  tx: Tx,
  act: Act,
  seen: { id: number; status: MembershipStatus },
  action: MembershipAction,
  together: { role?: MembershipRole } = {},
): Promise<void> {
  const row = transition(membershipWorkflow, action, actingRole(act), seen.status)
  if (!row) throw new Refusal('WRONG_STATUS')
  const written = await tx.membership.updateMany({
    where: { id: seen.id, status: seen.status },
    data: { ...together, status: row.to },
  })
  if (written.count !== 1) throw new Refusal('STALE_VERSION')
}
