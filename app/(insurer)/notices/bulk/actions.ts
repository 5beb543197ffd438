'use server'

import { action } from '@/lib/action'
import { bulkIdSchema, rowPlaceSchema, rowSchema } from '@/lib/domain/bulk-filing/bulk-schemas'
import { noticeFieldNames } from '@/lib/domain/notice/fields'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { correctBulkRow, removeBulkRow, rewriteBulkAddresses } from '@/lib/usecases/correct-bulk-row'
import { fileBulk, recheckBulk } from '@/lib/usecases/file-bulk'

export const file = action({
  role: ['association'],
  input: bulkIdSchema,
  audit: 'bulk.file',
  async run({ input: { id }, viewer, act }) {
    await fileBulk(act, viewer, id)
    return `/notices/bulk/${id}?tab=filed&done=file`
  },
})

export const recheck = action({
  role: ['association'],
  input: bulkIdSchema,
  audit: 'bulk.recheck',
  async run({ input: { id }, viewer, act }) {
    await recheckBulk(act, viewer, id)
    return `/notices/bulk/${id}?done=recheck`
  },
})

export const correct = action({
  role: ['association'],
  input: rowSchema,
  audit: 'bulk.correct',
  async run({ input: { id, line, ...sent }, viewer, act }) {
    // A box that is not ticked is not sent at all.
    const typed = { kindCheckup: '', kindGuidance: '', ...sent }
    const answers = Object.fromEntries(
      noticeFieldNames.flatMap((field) => {
        const value = (typed as Record<string, unknown>)[field]
        return typeof value === 'string' ? [[field, value]] : []
      }),
    )
    const problems = await correctBulkRow(act, viewer, { bulkId: id, line }, answers)
    if (problems.length > 0) throw new ProblemsFound(...problems)
    return `/notices/bulk/${id}?done=correct&line=${line}`
  },
})

export const remove = action({
  role: ['association'],
  input: rowPlaceSchema,
  audit: 'bulk.remove',
  async run({ input: { id, line }, viewer, act }) {
    await removeBulkRow(act, viewer, { bulkId: id, line })
    return `/notices/bulk/${id}?done=remove&line=${line}`
  },
})

export const rewrite = action({
  role: ['association'],
  input: bulkIdSchema,
  audit: 'bulk.rewrite',
  async run({ input: { id }, viewer, act }) {
    await rewriteBulkAddresses(act, viewer, id)
    return `/notices/bulk/${id}?done=rewrite`
  },
})
