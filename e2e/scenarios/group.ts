import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import type { Viewer } from '@/lib/adapters/session'
import type { GroupKind } from '@/lib/domain/organisation/group'
import { newId } from '@/lib/usecases/new-id'
import { recordConsent } from '@/lib/usecases/record-consent'
import { demoPassword } from './staff'

/** An organisation without facilities, and its one 管理者. */
export type DemoGroup = {
  kind: GroupKind
  role: Viewer['role']
  email: string
  name: string
  lastName: string
  firstName: string
  phone: string
}

export async function ensureGroup(group: DemoGroup, now: Date): Promise<Viewer> {
  const { kind, role, email, name, lastName, firstName } = group
  const found = await db.organisation.findFirst({ where: { kind, name } })
  const organisation = found ?? (await db.organisation.create({ data: { kind, name, createdAt: now } }))
  const known = await db.account.findUnique({ where: { email } })
  const { id: accountId } = known ?? (await makeAccount(group, organisation.id, now))
  const of = { facilities: [], sessionHash: '', now, role }
  return { ...of, accountId, email, name: `${lastName} ${firstName}`, organisation }
}

async function makeAccount(group: DemoGroup, organisationId: number, now: Date): Promise<{ id: string }> {
  const { email, lastName, firstName, phone } = group
  const id = newId()
  await db.account.create({
    data: {
      ...{ id, email, lastName, firstName, phone, status: 'ACTIVE' },
      ...{ passwordHash: await hashPassword(demoPassword), createdAt: now, activatedAt: now },
      memberships: { create: { organisationId, role: 'MANAGER', status: 'MEMBER', createdAt: now } },
    },
  })
  await recordConsent(db, now, id, ['portal-terms', 'privacy-policy'])
  return { id }
}
