import { db } from '@/lib/adapters/db'
import type { BatchDecision } from '@/lib/domain/application/batch-schemas'
import { requireHoldUntil } from '@/lib/domain/application/hold-until'
import { jstDate } from '@/lib/domain/date/jst'
import { Refusal } from '@/lib/domain/refusal'
import { isUuid } from '@/lib/domain/uuid'
import { requireReviewer } from './sent-case'
import { type Act, transact } from './transact'

/** Hands one decision on the chosen cases to the worker (run-batch.ts): nobody has to wait for the page (R-CLK-4). */
export async function decideBatch(act: Act, { id, ...input }: BatchDecision): Promise<void> {
  const accountId = requireReviewer(act)
  if (input.action === 'hold') requireHoldUntil(input.until, jstDate(act.now))
  const batch = isUuid(id) && (await db.reviewBatch.findFirst({ where: { id, accountId } }))
  if (!batch) throw new Refusal('NOT_FOUND')
  if (batch.action !== input.action) throw new Refusal('WRONG_STATUS')
  await transact(act, async (tx) => {
    const { count } = await tx.reviewBatch.updateMany({
      where: { id, startedAt: null },
      data: { startedAt: act.now, input, due: true, clientAddress: act.address },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    return { subject: { type: 'batch', id }, detail: { action: input.action }, result: undefined }
  })
}
