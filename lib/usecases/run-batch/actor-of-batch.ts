import { db } from '@/lib/adapters/db'
import { isReviewer, type Role } from '@/lib/domain/account/role'
import type { ReviewBatch } from '@/lib/generated/prisma/client'
import type { Act } from '@/lib/usecases/transact'

/** The person who decided, with the role of this moment; undefined where it decides nothing any more (R-CLK-9). */
export async function actOfBatch(batch: ReviewBatch, now: Date): Promise<Act | undefined> {
  const { accountId, clientAddress } = batch
  const account = await db.account.findUnique({ where: { id: accountId } })
  const role = account?.staffRole?.toLowerCase() as Role | undefined
  if (account?.status !== 'ACTIVE' || !role || !isReviewer(role)) return undefined
  return { name: 'batch.decide', actor: { accountId, role }, now, address: clientAddress ?? undefined }
}
