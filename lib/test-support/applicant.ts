import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { Act } from '@/lib/usecases/transact'

export const noon = new Date('2026-11-20T12:00:00+09:00')

/** A deed of somebody who has not signed in. */
export function publicAct(name: AuditName, now = noon): Act {
  return { name, actor: { accountId: null, role: 'public' }, now, address: '192.0.2.1' }
}

export function actOfViewer(viewer: Viewer, name: AuditName, now = noon): Act {
  return { name, actor: { accountId: viewer.accountId, role: viewer.role }, now, address: '192.0.2.1' }
}

export function makeFacility(
  facility: { kind?: FacilityKind; prefecture?: string; code?: string; name?: string } = {},
) {
  return db.facility.create({
    data: { kind: 'MEDICAL', prefecture: '13', code: '0270751', name: '試験第一病院', ...facility },
  })
}

let serial = 0

/** A person with an active account in a facility of their own. */
export async function makeApplicant(facility: Parameters<typeof makeFacility>[0] = {}): Promise<Viewer> {
  serial += 1
  const own = serial
  const organisation = await db.organisation.create({ data: { name: '試験の組織', createdAt: noon } })
  const made = await makeFacility({ code: String(1_000_000 + own), ...facility })
  await db.facility.update({ where: { id: made.id }, data: { organisationId: organisation.id } })
  const email = `applicant-${own}@clinic.example`
  const account = await db.account.create({
    data: {
      email,
      status: 'ACTIVE',
      passwordHash: 'nobody signs in with this',
      lastName: '髙﨑',
      firstName: '花子',
      phone: '0312345678',
      createdAt: noon,
      memberships: {
        create: { organisationId: organisation.id, role: 'MANAGER', status: 'MEMBER', createdAt: noon },
      },
    },
  })
  const { id, kind, prefecture, code, name } = made
  return {
    accountId: account.id,
    name: '髙﨑 花子',
    email,
    role: kind === 'INSURER' ? 'insurer' : 'institution',
    organisation: { id: organisation.id, name: organisation.name },
    facilities: [{ id, kind, prefecture, code, name }],
    sessionHash: '',
    now: noon,
  }
}
