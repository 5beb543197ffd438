import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { endMembership } from './end-membership'
import { handOver } from './hand-over'
import { lockAsManager, lockOwnPlace } from './lock-organisation'
import { type Act, transact } from './transact'

/**
 * A person leaves the organisation they work for (R-REG-8). The last 管理者 names who takes over.
 * @throws Refusal LAST_MANAGER, ProblemsFound at `successor`.
 */
export function leaveOrganisation(act: Act, viewer: Viewer, successor?: number): Promise<void> {
  return transact(act, async (tx) => {
    const place = await lockOwnPlace(tx, viewer)
    await handOver(tx, place, place.membershipId, successor)
    const own = await tx.membership.findUniqueOrThrow({
      where: { id: place.membershipId },
      include: { account: true },
    })
    await endMembership(tx, act, place, own)
    return {
      subject: { type: 'membership', id: String(own.id) },
      detail: { organisationId: place.organisationId, successor: successor ?? null },
      result: undefined,
    }
  })
}

/** A 管理者 ends the membership of somebody who no longer works there (R-REG-8). */
export function removeMember(act: Act, viewer: Viewer, id: number): Promise<void> {
  return transact(act, async (tx) => {
    const place = await lockAsManager(tx, viewer)
    const { organisationId } = place
    const member = await tx.membership.findFirst({
      where: { id, organisationId },
      include: { account: true },
    })
    if (!member) throw new Refusal('NOT_FOUND')
    await handOver(tx, place, id, undefined)
    await endMembership(tx, act, place, member)
    return {
      subject: { type: 'membership', id: String(id) },
      detail: { organisationId, accountId: member.accountId },
      result: undefined,
    }
  })
}
