import { reviewers } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { readBatchProgress } from '@/lib/queries/batch-progress'

/** How far one's own batch is, for the page that shows it. Counts only. */
export const GET = handler({
  role: reviewers,
  audit: null,
  async run({ params, viewer }) {
    const progress = await readBatchProgress(viewer, params.id ?? '')
    if (!progress) throw new Refusal('NOT_FOUND')
    return Response.json(progress, { headers: { 'cache-control': 'no-store' } })
  },
})
