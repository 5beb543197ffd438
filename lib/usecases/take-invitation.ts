import { hashToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { invitationRefusal } from '@/lib/domain/account/invitation-life'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { beginMembership, changeMembershipStatus } from './change-membership-status'
import { lockOrganisation } from './lock-organisation'
import { tellPeople } from './tell-people'
import type { Act } from './transact'

export type TakenInvitation = {
  id: string
  email: string
  role: MembershipRole
  organisation: { id: number; name: string }
}

/**
 * Uses up an invitation: once, until its deadline (R-REG-8). The organisation stays locked, so that an invitation is
 * either taken back or taken up.
 * @throws Refusal INVITATION_EXPIRED, INVITATION_USED, INVITATION_WITHDRAWN
 */
export async function takeInvitation(tx: Tx, now: Date, token: string): Promise<TakenInvitation> {
  const tokenHash = hashToken(token)
  const found = await tx.mailLink.findUnique({ where: { tokenHash } })
  if (found?.purpose !== 'INVITE' || !found.organisationId) throw new Refusal('INVITATION_EXPIRED')
  // Account before organisation, as when a registration for the same organisation is completed at this very moment.
  await tx.$queryRaw`SELECT 1 FROM account WHERE email = ${found.email} FOR UPDATE`
  const organisation = await lockOrganisation(tx, found.organisationId)
  const link = await tx.mailLink.findUniqueOrThrow({ where: { tokenHash } })
  const refusal = invitationRefusal(link, now)
  if (refusal) throw new Refusal(refusal)
  if (!link.email || !link.role) throw new Refusal('INVITATION_EXPIRED')
  const used = await tx.mailLink.updateMany({
    where: { id: link.id, usedAt: null, supersededAt: null },
    data: { usedAt: now },
  })
  if (used.count !== 1) throw new Refusal('INVITATION_USED')
  return { id: link.id, email: link.email, role: link.role, organisation }
}

/** Makes the invited person a member, whatever place they had before, and tells the others. */
export async function becomeMember(
  tx: Tx,
  act: Act,
  person: { accountId: string; name: string },
  { role, organisation }: TakenInvitation,
): Promise<void> {
  const { accountId } = person
  const place = { accountId, organisationId: organisation.id, role }
  const present = await tx.membership.findFirst({ where: { accountId, organisationId: organisation.id } })
  if (present?.status === 'MEMBER') await raise(tx, present, role)
  else await enter(tx, act, place, present)
  await tellPeople(tx, act.now, organisation.id, {
    template: 'member-joined',
    values: {
      ...{ organisation: organisation.name, person: person.name },
      link: `${env().APP_URL}/organisation/people`,
    },
    except: [accountId],
  })
}

type Present = { id: number; status: 'INVITED' | 'ASKED' | 'MEMBER' | 'LEFT' } | null

async function enter(tx: Tx, act: Act, place: Parameters<typeof beginMembership>[2], present: Present) {
  const { role } = place
  // A 管理者 invited whoever had asked: that is the answer.
  const asApplicant: Act = { ...act, actor: { ...act.actor, role: 'institution' } }
  if (present?.status === 'ASKED') return changeMembershipStatus(tx, asApplicant, present, 'admit', { role })
  const invited =
    present?.status === 'INVITED' ? present : await beginMembership(tx, asApplicant, place, 'invite')
  return changeMembershipStatus(tx, act, invited, 'accept', { role })
}

/** A rescue makes somebody 管理者 who is already there; no invitation takes a role away. */
async function raise(tx: Tx, present: { id: number }, role: MembershipRole): Promise<void> {
  if (role !== 'MANAGER') return
  await tx.membership.update({ where: { id: present.id }, data: { role } })
}
