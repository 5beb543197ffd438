import { reviewers } from '@/lib/domain/account/role'
import { caseAddress, listOfView } from '@/lib/domain/application/case-address'
import { isQueueName } from '@/lib/domain/application/queue'
import { readQueueFilter, writeQueueFilter } from '@/lib/domain/application/queue-filter'
import { Refusal } from '@/lib/domain/refusal'
import { handler } from '@/lib/handler'
import { readNextCase } from '@/lib/queries/review-queue'

/** Leads to the oldest case of the list that no colleague has taken, or to the list, which says so, when none is left. */
export const GET = handler({
  role: reviewers,
  audit: null,
  async run({ request, params: { name = '' }, viewer }) {
    if (!isQueueName(name)) throw new Refusal('NOT_FOUND')
    const { filter } = readQueueFilter(Object.fromEntries(new URL(request.url).searchParams))
    const id = await readNextCase(viewer, name, filter)
    const list = listOfView({ queue: name, filter })
    const location = id ? caseAddress(id, list) : writeQueueFilter(name, filter, { end: '1' })
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  },
})
