import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { Refusal } from '@/lib/domain/refusal'
import { changeMembershipStatus } from './change-membership-status'
import { lockAsManager } from './lock-organisation'
import { sendInvitation } from './send-invitation'
import { type Act, transact } from './transact'

/** Sends an invitation once more, with a new link and seven new days; the old link stops working (R-REG-8). */
export async function renewInvitation(act: Act, viewer: Viewer, id: string): Promise<void> {
  await takeTry('invite', String(viewer.organisation?.id ?? viewer.accountId))
  return transact(act, async (tx) => {
    const { organisationId, name } = await lockAsManager(tx, viewer)
    const { email, role } = await openInvitation(tx, organisationId, id)
    await takeTry('invite-email', email)
    const organisation = { id: organisationId, name }
    const renewed = await sendInvitation(tx, act, { organisation, email, role, by: `${viewer.name} さん` })
    return { subject: { type: 'invitation', id: renewed }, detail: { before: id }, result: undefined }
  })
}

/** Takes an invitation back: its link stops working at once (R-REG-8). */
export function withdrawInvitation(act: Act, viewer: Viewer, id: string): Promise<void> {
  return transact(act, async (tx) => {
    const { organisationId } = await lockAsManager(tx, viewer)
    const { accountId } = await openInvitation(tx, organisationId, id)
    await tx.mailLink.update({ where: { id }, data: { supersededAt: act.now } })
    const invited = accountId
      ? await tx.membership.findFirst({ where: { accountId, organisationId, status: 'INVITED' } })
      : null
    if (invited) await changeMembershipStatus(tx, act, invited, 'decline')
    return { subject: { type: 'invitation', id }, detail: { organisationId }, result: undefined }
  })
}

/** @throws Refusal NOT_FOUND also for another organisation's; WRONG_STATUS once it was used or replaced. */
async function openInvitation(tx: Tx, organisationId: number, id: string) {
  const link = await tx.mailLink.findFirst({ where: { id, purpose: 'INVITE', organisationId } })
  if (!link?.email || !link.role) throw new Refusal('NOT_FOUND')
  if (link.usedAt || link.supersededAt) throw new Refusal('WRONG_STATUS')
  return { email: link.email, role: link.role, accountId: link.accountId }
}
