import type { CaseList } from '@/lib/domain/search/case-list'
import { writeFilter } from '@/lib/domain/search/list-filter'
import { queues } from './queue'
import {
  conditionsOf,
  type QueueView,
  readQueueAddress,
  writeNextCase,
  writeQueueFilter,
} from './queue-filter'

const below = '/staff/queue/'

/** How a case's address names the list it was opened from: review?kind=PHARMACY. No free text (R-CLK-10). */
export function listOfView({ queue, filter }: QueueView): string {
  return writeQueueFilter(queue, filter).replace(below, '')
}

/** The list that a case's address names; undefined for none, and for one that is not understood. */
export function viewOfList(list: string | undefined): QueueView | undefined {
  return list ? readQueueAddress(below + list) : undefined
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

export function caseListOf({ queue, filter }: QueueView): CaseList {
  return {
    label: queues[queue].label,
    conditions: conditionsOf(filter),
    address: writeQueueFilter(queue, filter),
    what: '申請',
    toDo: '申請',
    next: writeNextCase(queue, filter),
  }
}
