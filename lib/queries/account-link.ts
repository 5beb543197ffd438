import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'

/** A link about an account as it stands, without using it. Whoever holds the token is its viewer. */
export function findAccountLink(token: string, purposes: readonly string[]) {
  return db.mailLink.findFirst({
    where: { tokenHash: hashToken(token), purpose: { in: [...purposes] } },
    select: { purpose: true, email: true, expiresAt: true, usedAt: true, supersededAt: true },
  })
}
