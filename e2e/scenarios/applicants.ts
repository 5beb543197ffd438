import { hashToken, newToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import type { Viewer } from '@/lib/adapters/session'
import { invitationDeadline } from '@/lib/domain/account/invitation-life'
import { roleOf } from '@/lib/domain/account/role-of'
import type { AccountStatus, MembershipRole, MembershipStatus } from '@/lib/generated/prisma/client'
import { newId } from '@/lib/usecases/new-id'
import { recordConsent } from '@/lib/usecases/record-consent'
import { type DemoFacility, ensureFacility } from './facilities'
import { demoPassword } from './staff'

export type DemoPerson = {
  email: string
  lastName: string
  firstName: string
  facility: DemoFacility
  status?: AccountStatus
  /** null: no place in the organisation yet. */
  membership?: MembershipStatus | null
}

let passwordHash: Promise<string> | undefined

/** The person with an account, whether or not they may sign in. */
export async function ensurePerson(person: DemoPerson, now: Date): Promise<Viewer> {
  const facility = await ensureFacility(person.facility)
  const organisation = await organisationOf(facility, now)
  const known = await db.account.findUnique({ where: { email: person.email } })
  const account = known ?? (await createAccount(person, facility.id, organisation.id, now))
  const { id, kind, prefecture, code, name } = facility
  return {
    accountId: account.id,
    name: `${person.lastName} ${person.firstName}`,
    email: person.email,
    role: roleOf(null, [facility]),
    organisation: { id: organisation.id, name: organisation.name },
    facilities: [{ id, kind, prefecture, code, name }],
    sessionHash: '',
    now,
  }
}

type MasterRow = { id: number; name: string; organisationId: number | null }

async function organisationOf({ id, name, organisationId }: MasterRow, now: Date) {
  if (organisationId !== null) {
    return db.organisation.findUniqueOrThrow({ where: { id: organisationId } })
  }
  return db.organisation.create({ data: { name, createdAt: now, facilities: { connect: { id } } } })
}

async function createAccount(person: DemoPerson, facilityId: number, organisationId: number, now: Date) {
  const { email, lastName, firstName, facility, status = 'ACTIVE', membership = 'MEMBER' } = person
  passwordHash ??= hashPassword(demoPassword)
  const isFirst = (await db.membership.count({ where: { organisationId } })) === 0
  const place = {
    organisationId,
    role: isFirst ? ('MANAGER' as const) : ('MEMBER' as const),
    status: membership ?? 'MEMBER',
    createdAt: now,
  }
  const id = newId()
  const account = await db.account.create({
    data: {
      id,
      email,
      lastName,
      firstName,
      phone: facility.phone,
      status,
      passwordHash: await passwordHash,
      registeringFacility: facilityId,
      createdAt: now,
      activatedAt: status === 'PENDING' ? null : now,
      memberships: membership === null ? undefined : { create: place },
    },
  })
  await recordConsent(db, now, id, ['portal-terms', 'privacy-policy'])
  if (place.status === 'INVITED') await invite({ id, email }, place, now)
  return account
}

/** Whoever is invited holds an invitation: without one the nightly cleaning would take the place away. */
async function invite(
  { id, email }: { id: string; email: string },
  { organisationId, role }: { organisationId: number; role: MembershipRole },
  now: Date,
) {
  const tokenHash = hashToken(newToken())
  const expiresAt = invitationDeadline(now)
  const link = { purpose: 'INVITE', accountId: id, email, organisationId, role, tokenHash }
  await db.mailLink.create({ data: { ...link, sentAt: now, expiresAt } })
}
