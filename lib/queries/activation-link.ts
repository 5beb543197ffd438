import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'

/** The link as it stands, without using it. Whoever holds the token is its viewer. */
export function findActivationLink(token: string) {
  return db.mailLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: 'ACTIVATE' },
    select: { sentAt: true, expiresAt: true, usedAt: true, supersededAt: true },
  })
}
