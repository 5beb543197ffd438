import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { invitationRefusal } from '@/lib/domain/account/invitation-life'
import type { RefusalCode } from '@/lib/domain/refusal'

/** What the invited person has to do. `none`: the address belongs to an account that cannot take it up. */
export type WayIn = 'register' | 'sign-in' | 'join' | 'other-account' | 'none'

/**
 * The invitation as it stands, without using it. Whoever holds the token reads the mail of that address, so it may be
 * said here whether the address has an account.
 */
export async function findInvitation(viewer: Viewer | null, token: string, now: Date) {
  const link = await db.mailLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'INVITE' },
    select: {
      ...{ email: true, role: true, organisationId: true },
      ...{ expiresAt: true, usedAt: true, supersededAt: true },
    },
  })
  const refusal: RefusalCode | undefined = link ? invitationRefusal(link, now) : 'INVITATION_EXPIRED'
  if (!link?.email || !link.role || !link.organisationId) return { refusal: 'INVITATION_EXPIRED' as const }
  if (refusal) return { refusal }
  const organisation = await db.organisation.findUniqueOrThrow({ where: { id: link.organisationId } })
  const { email, role, expiresAt } = link
  return {
    invitation: { email, role, expiresAt, organisation: organisation.name, way: await wayIn(viewer, email) },
  }
}

async function wayIn(viewer: Viewer | null, email: string): Promise<WayIn> {
  if (viewer?.email === email) return 'join'
  const account = await db.account.findUnique({
    where: { email },
    select: { status: true, staffRole: true },
  })
  if (account && (account.staffRole || !['ACTIVE', 'PENDING'].includes(account.status))) return 'none'
  if (viewer) return 'other-account'
  return account?.status === 'ACTIVE' ? 'sign-in' : 'register'
}
