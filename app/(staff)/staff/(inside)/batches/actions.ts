'use server'

import { z } from 'zod'
import { action } from '@/lib/action'
import { reviewers } from '@/lib/domain/account/role'
import { mostInBatch } from '@/lib/domain/application/batch'
import { batchSchema, chooseSchema } from '@/lib/domain/application/batch-schemas'
import { readQueueAddress } from '@/lib/domain/application/queue-filter'
import { readQueueFrom } from '@/lib/queries/review-queue'
import { chooseBatch } from '@/lib/usecases/choose-batch'
import { continueBatch, decideBatch } from '@/lib/usecases/decide-batch'

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
  input: batchSchema,
  audit: 'batch.decide',
  async run({ input, act }) {
    await decideBatch(act, input)
    return `/staff/batches/${input.id}`
  },
})

/** The next piece of a batch that has begun. */
export const goOn = action({
  role: reviewers,
  input: z.object({ id: z.string() }),
  audit: 'batch.decide',
  async run({ input: { id }, act }) {
    await continueBatch(act, id)
    return `/staff/batches/${id}`
  },
})
