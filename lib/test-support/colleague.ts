import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { MembershipRole } from '@/lib/domain/account/membership-role'
import type { MembershipStatus } from '@/lib/domain/account/status'
import { noon } from './applicant'

let serial = 0

type Wanted = { role?: MembershipRole; status?: MembershipStatus }

/** Another person of the same organisation, signed in. */
export async function addColleague(viewer: Viewer, { role = 'MEMBER', status = 'MEMBER' }: Wanted = {}) {
  serial += 1
  const email = `colleague-${serial}@clinic.example`
  const organisationId = viewer.organisation?.id ?? 0
  const account = await db.account.create({
    data: {
      ...{ email, status: 'ACTIVE', passwordHash: 'nobody signs in with this' },
      ...{ lastName: '同僚', firstName: `${serial}号`, phone: '0312345678', createdAt: noon },
      memberships: { create: { organisationId, role, status, createdAt: noon } },
    },
    include: { memberships: true },
  })
  const membershipId = account.memberships[0]?.id ?? 0
  const colleague: Viewer = {
    ...viewer,
    accountId: account.id,
    email,
    name: `同僚 ${serial}号`,
    sessionHash: await openTestSession(account.id, status === 'MEMBER' ? organisationId : null),
  }
  return { viewer: colleague, membershipId, email }
}

let sessions = 0

export async function openTestSession(accountId: string, organisationId: number | null): Promise<string> {
  sessions += 1
  const tokenHash = String(sessions).padStart(64, '0')
  const expiresAt = new Date(noon.getTime() + 86_400_000)
  await db.session.create({
    data: { tokenHash, accountId, organisationId, createdAt: noon, lastSeenAt: noon, expiresAt },
  })
  return tokenHash
}

export async function membershipOf(viewer: Viewer): Promise<number> {
  const found = await db.membership.findFirstOrThrow({
    where: { accountId: viewer.accountId, organisationId: viewer.organisation?.id ?? 0 },
  })
  return found.id
}

/** What lies in the outbox, in the order of its writing. */
export async function queuedMails(template?: string) {
  const rows = await db.outboxMail.findMany({ where: { template }, orderBy: { createdAt: 'asc' } })
  return rows.map((row) => ({
    template: row.template,
    to: row.to,
    values: JSON.parse(open(row.payload, `mail:${row.id}`)) as Record<string, string>,
  }))
}

/** The secret in the last invitation's link. */
export async function lastInvitationToken(): Promise<string> {
  const mails = await queuedMails('invitation')
  return mails.at(-1)?.values.link?.split('/').at(-1) ?? ''
}

/** The refusal's code, or that nothing was refused. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: { code?: string; problems?: { field: string }[] }) =>
      error.code ?? `problem at ${error.problems?.map(({ field }) => field).join(' ')}`,
  )
}
