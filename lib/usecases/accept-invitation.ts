import type { Tx } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import type { InvitedPerson } from '@/lib/domain/organisation/accept-schema'
import { Refusal } from '@/lib/domain/refusal'
import { newId } from './new-id'
import { recordConsent } from './record-consent'
import { refuseWeakPassword } from './refuse-weak-password'
import { becomeMember, takeInvitation } from './take-invitation'
import { fullName } from './tell-people'
import { type Act, transact } from './transact'

/**
 * Somebody with an account, signed in, takes up an invitation (R-REG-8) and works for that organisation from now on.
 * @throws Refusal INVITATION_NOT_YOURS when it was sent to another address, and those of takeInvitation.
 */
export function joinByInvitation(act: Act, viewer: Viewer, token: string): Promise<void> {
  return transact(act, async (tx) => {
    const invitation = await takeInvitation(tx, act.now, token)
    if (invitation.email !== viewer.email) throw new Refusal('INVITATION_NOT_YOURS')
    const { accountId, name, sessionHash } = viewer
    await becomeMember(tx, act, { accountId, name }, invitation)
    const organisationId = invitation.organisation.id
    await tx.session.updateMany({ where: { tokenHash: sessionHash, accountId }, data: { organisationId } })
    return {
      subject: { type: 'invitation', id: invitation.id },
      detail: { organisationId, accountId },
      result: undefined,
    }
  })
}

/**
 * Somebody without an account takes up an invitation: the mail proved the address, so that the account is active at
 * once (R-REG-8). A registration that was never completed is completed by it, with what is typed here.
 * @throws Refusal INVITATION_USED when the address has an account: then signing in is the way.
 */
export async function registerByInvitation(act: Act, person: InvitedPerson): Promise<void> {
  await takeTry('register', act.address ?? 'unknown')
  const passwordHash = await hashPassword(person.password)
  return transact(act, async (tx) => {
    const invitation = await takeInvitation(tx, act.now, person.token)
    // Only here is known whose password it is.
    const { email, organisation } = invitation
    refuseWeakPassword(person.password, 'password', {
      email,
      facilities: await facilitiesOf(tx, organisation.id),
    })
    const account = await makeAccount(tx, act.now, invitation.email, { ...person, passwordHash })
    await recordConsent(tx, act.now, account.id, ['portal-terms', 'privacy-policy'])
    await becomeMember(tx, act, { accountId: account.id, name: fullName(person) }, invitation)
    return {
      subject: { type: 'invitation', id: invitation.id },
      detail: { organisationId: invitation.organisation.id, accountId: account.id, registered: true },
      result: undefined,
    }
  })
}

function facilitiesOf(tx: Tx, organisationId: number) {
  return tx.facility.findMany({ where: { organisationId }, select: { name: true, code: true } })
}

type New = Omit<InvitedPerson, 'password' | 'token'> & { passwordHash: string }

async function makeAccount(tx: Tx, now: Date, email: string, person: New): Promise<{ id: string }> {
  const { lastName, firstName, phone, passwordHash } = person
  const details = { lastName, firstName, phone, passwordHash, registeringFacility: null, activatedAt: now }
  const [completed] = await tx.account.updateManyAndReturn({
    where: { email, status: 'PENDING', staffRole: null },
    data: { ...details, status: 'ACTIVE' },
  })
  if (completed) {
    await tx.mailLink.updateMany({
      where: { accountId: completed.id, purpose: { not: 'INVITE' }, usedAt: null, supersededAt: null },
      data: { supersededAt: now },
    })
    return completed
  }
  const [made] = await tx.account.createManyAndReturn({
    data: { id: newId(), email, status: 'ACTIVE', createdAt: now, ...details },
    skipDuplicates: true,
  })
  if (!made) throw new Refusal('INVITATION_USED')
  return made
}
