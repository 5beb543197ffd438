import { isReviewer } from '@/lib/domain/account/role'
import type { ReviewBatch } from '@/lib/generated/prisma/client'
import { actorNow } from '@/lib/usecases/actor-now'
import type { Act } from '@/lib/usecases/transact'

/** The person who decided; undefined where they decide nothing any more. */
export async function actOfBatch(batch: ReviewBatch, now: Date): Promise<Act | undefined> {
  const { accountId, clientAddress } = batch
  const actor = await actorNow(accountId, isReviewer)
  return actor && { name: 'batch.decide', actor, now, address: clientAddress ?? undefined }
}
