import { writeFilter } from '@/lib/domain/search/list-filter'
import { type QueueView, readQueueAddress, writeQueueFilter } from './queue-filter'

const queues = '/staff/queue/'

/** How a case's address names the list it was opened from: review?kind=PHARMACY. No free text (R-CLK-10). */
export function listOfView({ queue, filter }: QueueView): string {
  return writeQueueFilter(queue, filter).replace(queues, '')
}

/** The list that a case's address names; undefined for none, and for one that is not understood. */
export function viewOfList(list: string | undefined): QueueView | undefined {
  return list ? readQueueAddress(queues + list) : undefined
}

/** The page of a case, or one below it, with the list that is gone on with from there (R-CLK-1). */
export function caseAddress(
  page: string,
  list: string | undefined,
  more: Record<string, string> = {},
): string {
  const view = viewOfList(list)
  return writeFilter(`/staff/applications/${page}`, { ...more, list: view && listOfView(view) })
}
