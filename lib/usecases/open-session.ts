import { hashToken, newToken } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { sessionLimits } from '@/lib/domain/account/session-life'
import type { Act } from './transact'

export type OpenedSession = { token: string; seconds: number }

/** A new token at every sign-in; only its hash is kept. */
export async function openSession(
  tx: Tx,
  act: Act,
  account: { id: string; isStaff: boolean; organisationId: number | null },
  userAgent?: string,
): Promise<OpenedSession> {
  const token = newToken()
  const { absolute } = sessionLimits(account.isStaff)
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      accountId: account.id,
      createdAt: act.now,
      lastSeenAt: act.now,
      expiresAt: new Date(act.now.getTime() + absolute),
      address: act.address,
      userAgent: userAgent?.slice(0, 300),
      organisationId: account.organisationId,
    },
  })
  return { token, seconds: absolute / 1000 }
}
