import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { invitationDeadline } from '@/lib/domain/account/invitation-life'
import { type MembershipRole, membershipRoleLabels } from '@/lib/domain/account/membership-role'
import { formatInstant } from '@/lib/domain/date/wareki'
import { env } from '@/lib/env'
import { beginMembership } from './change-membership-status'
import { queueMail } from './queue-mail'
import type { Act } from './transact'

export type Invitation = {
  organisation: { id: number; name: string }
  email: string
  role: MembershipRole
  /** Who invites, as the mail names them. */
  by: string
}

/**
 * Sends an invitation (R-REG-8); an earlier one to the same address stops working. Only the mail and this row know
 * whether the address has an account (R-REG-7). The organisation is locked by the caller.
 */
export async function sendInvitation(tx: Tx, act: Act, invitation: Invitation): Promise<string> {
  const { organisation, email, role, by } = invitation
  const organisationId = organisation.id
  await tx.mailLink.updateMany({
    where: { purpose: 'INVITE', organisationId, email, usedAt: null, supersededAt: null },
    data: { supersededAt: act.now },
  })
  const accountId = await placeInvited(tx, act, invitation)
  const token = newToken()
  const expiresAt = invitationDeadline(act.now)
  const tokenHash = hashToken(token)
  const mailId = await queueMail(tx, act.now, {
    template: 'invitation',
    to: email,
    toName: '',
    values: {
      ...{ organisation: organisation.name, by, role: membershipRoleLabels[role] },
      ...{ deadline: formatInstant(expiresAt), link: `${env().APP_URL}/invitations/${token}` },
    },
  })
  const link = await tx.mailLink.create({
    data: {
      ...{ purpose: 'INVITE', accountId, email, organisationId, role, tokenHash, mailId },
      ...{ sentAt: act.now, expiresAt },
    },
  })
  return link.id
}

/** Whoever has an account is marked as invited; for the others there is nothing to mark yet. */
async function placeInvited(tx: Tx, act: Act, { organisation, email, role }: Invitation) {
  const account = await tx.account.findUnique({
    where: { email },
    include: { memberships: { where: { organisationId: organisation.id } } },
  })
  if (account?.status !== 'ACTIVE' || account.staffRole) return null
  const place = { accountId: account.id, organisationId: organisation.id, role }
  const [present] = account.memberships
  // Staff invite for an organisation that nobody leads any more, so they act as its 管理者 would.
  if (!present || present.status === 'LEFT') await beginMembership(tx, act, place, 'invite', 'institution')
  return account.id
}
