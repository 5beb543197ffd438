import type { Tx } from '@/lib/adapters/db'

export type AccountLink = 'ACTIVATE' | 'RESET' | 'EMAIL_CHANGE_OLD' | 'EMAIL_CHANGE_NEW' | 'STAFF'

/** Links of these kinds that are still open stop working. */
export async function supersedeLinks(
  tx: Tx,
  now: Date,
  accountId: string,
  purposes: readonly AccountLink[],
): Promise<void> {
  await tx.mailLink.updateMany({
    where: { accountId, purpose: { in: [...purposes] }, usedAt: null, supersededAt: null },
    data: { supersededAt: now },
  })
}
