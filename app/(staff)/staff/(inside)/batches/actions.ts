'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { mostInBatch } from '@/lib/domain/application/batch'
import { batchFormSchema, chooseSchema } from '@/lib/domain/application/batch-schemas'
import { readQueueAddress } from '@/lib/domain/application/queue-filter'
import { withTextInBatch } from '@/lib/queries/inserted-in-batch'
import { readQueueFrom } from '@/lib/queries/review-queue'
import { chooseBatch } from '@/lib/usecases/choose-batch'
import { decideBatch } from '@/lib/usecases/decide-batch'
import { undoBatch } from '@/lib/usecases/undo-batch'
import { withBatchPreview } from './preview'

export const choose = action({
  role: reviewers,
  input: chooseSchema,
  audit: 'batch.choose',
  async run({ input: { all, chosen, action: deed, address }, viewer, act }) {
    const list = all ? readQueueAddress(address) : undefined
    const rows = list ? await readQueueFrom(viewer, list.queue, list.filter, mostInBatch + 1) : chosen
    const { id } = await chooseBatch(act, { action: deed, address, chosen: rows })
    return `/staff/batches/${id}`
  },
})

export const decide = action({
  role: reviewers,
  input: batchFormSchema,
  audit: 'batch.decide',
  async run({ input, viewer, act }) {
    if (input.step === 'insert') return withTextInBatch(input.typed)
    if (input.step === 'preview') return withBatchPreview(viewer, input)
    await decideBatch(act, input.decision)
    return `/staff/batches/${input.decision.id}`
  },
})

/** 一括処理を取り消す: as a whole, while it is under way and thirty seconds longer. */
export const undo = action({
  role: reviewers,
  input: z.object({ id: z.string() }),
  audit: 'batch.undo',
  async run({ input: { id }, act }) {
    await undoBatch(act, id)
    return `/staff/batches/${id}`
  },
})
