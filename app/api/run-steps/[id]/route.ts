import { staffRoles } from '@/lib/domain/account/role'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { readProgress } from '@/lib/queries/run-report'

/** How far a step of a run is, for the page that shows it. Counts only. */
export const GET = handler({
  role: staffRoles,
  audit: null,
  async run({ params, viewer }) {
    const progress = await readProgress(viewer, params.id ?? '')
    if (!progress) throw new Refusal('NOT_FOUND')
    return Response.json(progress, { headers: { 'cache-control': 'no-store' } })
  },
})
