import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { browserInWords } from '@/lib/domain/account/browser-words'
import { isStaff } from '@/lib/domain/account/role'
import { sessionIsOver } from '@/lib/domain/account/session-life'

export type OwnSession = {
  id: string
  at: Date
  lastSeenAt: Date
  address: string | null
  browser: string
  here: boolean
  open: boolean
}

/** R-REG-10: the last sign-ins of the viewer, newest first, with those that are still open. */
export async function findOwnSessions(viewer: Viewer): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { accountId: viewer.accountId },
    orderBy: { createdAt: 'desc' },
    take: 50,
  })
  return rows.map((row) => ({
    id: row.tokenHash,
    at: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    address: row.address,
    browser: browserInWords(row.userAgent),
    here: row.tokenHash === viewer.sessionHash,
    open: !sessionIsOver(row, isStaff(viewer.role), viewer.now),
  }))
}
