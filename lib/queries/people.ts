import { cache } from 'react'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import { isUuid } from '@/lib/domain/uuid'

const nobody = -1

const organisationOf = (viewer: Viewer) => viewer.organisation?.id ?? nobody

/** What the viewer may do in the organisation of this session; null for whoever has no place in it. */
export const ownPlace = cache(async (viewer: Viewer) => {
  return db.membership.findFirst({
    where: { accountId: viewer.accountId, organisationId: organisationOf(viewer), status: 'MEMBER' },
    select: { id: true, role: true },
  })
})

const shownAccount = { select: { email: true, lastName: true, firstName: true, phone: true, status: true } }

type Row = {
  id: number
  accountId: string
  role: MembershipRole
  status: string
  createdAt: Date
  account: { email: string; lastName: string; firstName: string; phone: string; status: string }
}

export type ShownPerson = {
  id: number
  name: string
  role: MembershipRole
  since: Date
  self: boolean
  canSignIn: boolean
  /** For the 管理者 only, and for the person. */
  email: string | null
  phone: string | null
}

function shown(row: Row, viewer: Viewer, asManager: boolean): ShownPerson {
  const { account } = row
  const self = row.accountId === viewer.accountId
  const open = self || asManager
  return {
    id: row.id,
    name: `${account.lastName} ${account.firstName}`,
    role: row.role,
    since: row.createdAt,
    self,
    canSignIn: account.status === 'ACTIVE',
    email: open ? account.email : null,
    phone: open ? account.phone : null,
  }
}

/** Who belongs to the organisation; for a 管理者 also who asks to, and who is invited (R-REG-8, R-REG-11). */
export async function readPeople(viewer: Viewer) {
  const own = await ownPlace(viewer)
  const asManager = own?.role === 'MANAGER'
  const rows = await db.membership.findMany({
    where: {
      organisationId: own ? organisationOf(viewer) : nobody,
      status: { in: asManager ? ['MEMBER', 'ASKED'] : ['MEMBER'] },
    },
    include: { account: shownAccount },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  })
  const people = (status: string) =>
    rows.filter((row) => row.status === status).map((row) => shown(row, viewer, asManager))
  return {
    asManager,
    members: people('MEMBER'),
    asking: people('ASKED'),
    invitations: asManager ? await openInvitations(organisationOf(viewer)) : [],
  }
}

export type People = Awaited<ReturnType<typeof readPeople>>
export type ShownInvitation = People['invitations'][number]

async function openInvitations(organisationId: number, id?: string) {
  const links = await db.mailLink.findMany({
    where: { id, purpose: 'INVITE', organisationId, usedAt: null, supersededAt: null },
    select: { id: true, email: true, role: true, sentAt: true, expiresAt: true, mailId: true },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
  })
  const bounced = await bouncedMails(links.flatMap(({ mailId }) => mailId ?? []))
  return links.map(({ mailId, ...link }) => ({
    ...link,
    email: link.email ?? '',
    role: link.role ?? ('MEMBER' as const),
    bounced: mailId !== null && bounced.has(mailId),
  }))
}

async function bouncedMails(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const failed = await db.outboxMail.findMany({
    where: { id: { in: ids }, failedAt: { not: null } },
    select: { id: true },
  })
  return new Set(failed.map(({ id }) => id))
}

/** One person for the pages of the 管理者; null is "not yours, not there, or no longer so". */
export async function findPerson(viewer: Viewer, id: string, status: 'MEMBER' | 'ASKED') {
  const own = await ownPlace(viewer)
  if (own?.role !== 'MANAGER' || !/^\d{1,9}$/.test(id)) return null
  const row = await db.membership.findFirst({
    where: { id: Number(id), organisationId: organisationOf(viewer), status },
    include: { account: shownAccount },
  })
  return row && shown(row, viewer, true)
}

export async function findOpenInvitation(viewer: Viewer, id: string): Promise<ShownInvitation | null> {
  const own = await ownPlace(viewer)
  if (own?.role !== 'MANAGER' || !isUuid(id)) return null
  const [found] = await openInvitations(organisationOf(viewer), id)
  return found ?? null
}
