import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type { Asking } from '@/e2e/access/matrix/audience'
import { currentTime } from '@/lib/adapters/clock'
import { hashToken, keyFor, newToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { isStaff, type Role } from '@/lib/domain/account/role'
import { newPerson } from './world'

/** The header of somebody of this role who is signed in already, made beside the sign-in: only what follows is asked. */
export async function cookieOf(asking: Asking): Promise<Record<string, string>> {
  if (asking === 'visitor') return {}
  const now = await currentTime()
  const token = newToken()
  const { accountId, organisationId } = await makePerson(asking, now)
  await db.session.create({
    data: {
      ...{ tokenHash: hashToken(token), accountId, organisationId, createdAt: now, lastSeenAt: now },
      ...{ secondFactorAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
    },
  })
  const value = await encode({ token: { sid: token }, secret: keyFor('session-cookie'), maxAge: 3600 })
  return { cookie: `portal-session=${value}` }
}

async function makePerson(role: Role, now: Date) {
  const person = {
    ...{ email: `asking-${randomUUID().slice(0, 13)}@access.example`, status: 'ACTIVE' as const },
    ...{
      passwordHash: 'nobody signs in with this',
      lastName: '試験',
      firstName: '太郎',
      phone: '0312345678',
    },
    createdAt: now,
  }
  if (isStaff(role)) {
    const staffRole = role.toUpperCase() as Uppercase<typeof role>
    const { id } = await db.account.create({ data: { ...person, staffRole } })
    return { accountId: id, organisationId: null }
  }
  const kind = kinds[role] ?? 'FACILITIES'
  const { id: organisationId } = await db.organisation.create({
    data: { name: '試験の組織', kind, createdAt: now },
  })
  if (kind === 'FACILITIES') await giveFacility(role, organisationId)
  const memberships = {
    create: { organisationId, role: 'MANAGER', status: 'MEMBER', createdAt: now },
  } as const
  const { id } = await db.account.create({ data: { ...person, memberships } })
  return { accountId: id, organisationId }
}

const kinds: Partial<Record<Role, 'ASSOCIATION' | 'COORDINATOR'>> = {
  association: 'ASSOCIATION',
  coordinator: 'COORDINATOR',
}

async function giveFacility(role: Role, organisationId: number): Promise<void> {
  const { facility } = await newPerson('13', role === 'insurer' ? 'INSURER' : 'MEDICAL')
  const { kind, prefecture, code } = facility
  await db.facility.updateMany({ where: { kind, prefecture, code }, data: { organisationId } })
}
