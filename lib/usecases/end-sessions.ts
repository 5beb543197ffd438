import type { Tx } from '@/lib/adapters/db'

/** Signs the person out everywhere, or everywhere else. @returns how many sessions that were. */
export async function endSessions(tx: Tx, now: Date, accountId: string, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { accountId, endedAt: null, tokenHash: except === undefined ? undefined : { not: except } },
    data: { endedAt: now },
  })
  return count
}
