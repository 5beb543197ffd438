import type { Tx } from '@/lib/adapters/db'
import { env } from '@/lib/env'
import { changeMembershipStatus } from './change-membership-status'
import type { Place } from './lock-organisation'
import { fullName, tellPeople, tellPerson } from './tell-people'
import type { Act } from './transact'

type Leaving = {
  id: number
  status: 'INVITED' | 'ASKED' | 'MEMBER' | 'LEFT'
  account: { id: string; email: string; lastName: string; firstName: string }
}

/** Ends a membership at once, in every session of the person, and tells everybody. Behind the lock. */
export async function endMembership(tx: Tx, act: Act, place: Place, leaving: Leaving): Promise<void> {
  await changeMembershipStatus(tx, act, leaving, 'leave')
  await leaveSessions(tx, leaving.account.id, place.organisationId)
  const values = { organisation: place.name, person: fullName(leaving.account) }
  const news = { template: 'member-left' as const, values }
  await tellPerson(tx, act.now, leaving.account, { ...news, values: { ...values, link: link('/home') } })
  await tellPeople(tx, act.now, place.organisationId, {
    ...news,
    values: { ...values, link: link('/organisation/people') },
  })
}

function link(path: string): string {
  return env().APP_URL + path
}

/** The person's sessions go on for another organisation of theirs, or for none. */
async function leaveSessions(tx: Tx, accountId: string, organisationId: number): Promise<void> {
  const other = await tx.membership.findFirst({
    where: { accountId, status: 'MEMBER' },
    orderBy: { id: 'asc' },
    select: { organisationId: true },
  })
  await tx.session.updateMany({
    where: { accountId, organisationId },
    data: { organisationId: other?.organisationId ?? null },
  })
}
