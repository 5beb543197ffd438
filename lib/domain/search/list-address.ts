import { queues } from '@/lib/domain/application/queue'
import { readQueueAddress } from '@/lib/domain/application/queue-filter'
import { noticeLists, readNoticeFilter } from '@/lib/domain/notice/notice-list'

/** The word on the tab of the list to which an address of the desk leads. */
export function listLabel(address: string): string {
  const queue = readQueueAddress(address)?.queue
  if (queue) return queues[queue].label
  const [, words = ''] = address.split('?')
  const { list } = readNoticeFilter(Object.fromEntries(new URLSearchParams(words))).filter
  return list === 'all' ? '届出（すべて）' : `届出（${noticeLists[list].label}）`
}

/** Whether both are queues of applications, or both are lists of notices. */
export function isLikeList(one: string, other: string): boolean {
  return isNoticeList(one) === isNoticeList(other)
}

export function isNoticeList(address: string): boolean {
  return address.startsWith('/staff/notices')
}
