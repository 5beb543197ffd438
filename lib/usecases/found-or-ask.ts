import type { Tx } from '@/lib/adapters/db'
import { Refusal } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { beginMembership } from './change-membership-status'
import { lockOrganisation } from './lock-organisation'
import { fullName, tellPeople } from './tell-people'
import type { Act } from './transact'

/**
 * Gives a person a place at an institution: the first one becomes its 管理者, everybody later asks, and the 管理者 hear
 * of it (R-REG-11). An organisation that people have left is nobody's to take: a clerk's rescue lets people in again.
 */
export async function foundOrAsk(
  tx: Tx,
  act: Act,
  person: { accountId: string; facilityId: number },
): Promise<{ organisationId: number; status: 'MEMBER' | 'ASKED' }> {
  const { accountId, facilityId } = person
  const organisationId = await organisationOf(tx, act.now, facilityId)
  const { name } = await lockOrganisation(tx, organisationId)
  const known = await tx.membership.count({ where: { organisationId, status: { in: ['MEMBER', 'LEFT'] } } })
  if (known === 0) {
    await beginMembership(tx, act, { accountId, organisationId, role: 'MANAGER' }, 'found')
    return { organisationId, status: 'MEMBER' }
  }
  await beginMembership(tx, act, { accountId, organisationId, role: 'MEMBER' }, 'ask')
  const asker = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  await tellPeople(tx, act.now, organisationId, {
    template: 'join-asked',
    managersOnly: true,
    values: {
      organisation: name,
      asker: fullName(asker),
      link: `${env().APP_URL}/organisation/people`,
    },
  })
  return { organisationId, status: 'ASKED' }
}

/** The facility's row stays locked, so that two people cannot both be the first. */
async function organisationOf(tx: Tx, now: Date, facilityId: number): Promise<number> {
  const rows = await tx.$queryRaw<{ name: string; organisation_id: number | null }[]>`
    SELECT name, organisation_id FROM facility WHERE id = ${facilityId} FOR UPDATE`
  const facility = rows[0]
  if (!facility) throw new Refusal('NOT_FOUND')
  if (facility.organisation_id !== null) return facility.organisation_id
  const made = await tx.organisation.create({ data: { name: facility.name, createdAt: now } })
  await tx.facility.update({ where: { id: facilityId }, data: { organisationId: made.id } })
  return made.id
}
