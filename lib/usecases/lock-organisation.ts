import type { Tx } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import { Refusal } from '@/lib/domain/refusal'

export type Place = { membershipId: number; role: MembershipRole; organisationId: number; name: string }

/**
 * Whoever changes who belongs to an organisation holds its row first: two 管理者 that leave at the same moment come one
 * after the other, and the second finds that nobody else is left (R-REG-8).
 */
export async function lockOrganisation(tx: Tx, id: number): Promise<{ id: number; name: string }> {
  const rows = await tx.$queryRaw<{ id: number; name: string }[]>`
    SELECT id, name FROM organisation WHERE id = ${id} FOR UPDATE`
  if (!rows[0]) throw new Refusal('NOT_FOUND')
  return rows[0]
}

/** The viewer's place as it is now, behind the lock. @throws Refusal NOT_ALLOWED for whoever is no member. */
export async function lockOwnPlace(tx: Tx, viewer: Viewer): Promise<Place> {
  if (!viewer.organisation) throw new Refusal('NOT_ALLOWED')
  const { id: organisationId, name } = await lockOrganisation(tx, viewer.organisation.id)
  const own = await tx.membership.findFirst({
    where: { accountId: viewer.accountId, organisationId, status: 'MEMBER' },
    select: { id: true, role: true },
  })
  if (!own) throw new Refusal('NOT_ALLOWED')
  return { membershipId: own.id, role: own.role, organisationId, name }
}

/** @throws Refusal NOT_ALLOWED for whoever is not 管理者 at this moment, whatever the page showed. */
export async function lockAsManager(tx: Tx, viewer: Viewer): Promise<Place> {
  const place = await lockOwnPlace(tx, viewer)
  if (place.role !== 'MANAGER') throw new Refusal('NOT_ALLOWED')
  return place
}

/** The people who can sign in for the organisation today. Behind the lock. */
export function activePeople(tx: Tx, organisationId: number) {
  return tx.membership.findMany({
    where: { organisationId, status: 'MEMBER', account: { status: 'ACTIVE' } },
    select: { id: true, role: true, accountId: true },
    orderBy: { id: 'asc' },
  })
}
