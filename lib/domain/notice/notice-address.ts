import type { CaseList } from '@/lib/domain/search/case-list'
import { writeFilter } from '@/lib/domain/search/list-filter'
import {
  isNoticeListName,
  type NoticeFilter,
  narrowings,
  noticeListTitle,
  readNoticeFilter,
  unconfirmedOf,
  writeNoticeFilter,
} from './notice-list'

/** How a notice's address names the list it was opened from: run?kind=ABOLITION. No free text (R-CLK-10). */
export function listOfNotices({ list, ...narrowing }: NoticeFilter): string {
  return writeFilter(list, narrowing)
}

/** The list that a notice's address names; undefined for none, and for one that is not understood. */
export function noticesOfList(name: string | undefined): NoticeFilter | undefined {
  const [list = '', words = ''] = name?.split('?') ?? []
  if (!isNoticeListName(list)) return undefined
  return readNoticeFilter({ ...Object.fromEntries(new URLSearchParams(words)), list }).filter
}

/** The page of a notice, or one below it, with the list that is gone on with from there (R-CLK-1). */
export function noticeAddress(
  page: string,
  list: string | undefined,
  more: Record<string, string> = {},
): string {
  const filter = noticesOfList(list)
  return writeFilter(`/staff/notices/${page}`, { ...more, list: filter && listOfNotices(filter) })
}

export function noticeListOf(filter: NoticeFilter): CaseList {
  return {
    label: noticeListTitle(filter),
    conditions: narrowings(filter),
    address: writeNoticeFilter(filter),
    what: '届出',
    toDo: '未確認の届出',
    next: unconfirmedOf(filter) && writeNextNotice(filter),
  }
}

/** Leads to the notice of the list that is to be confirmed next. */
function writeNextNotice({ list, ...narrowing }: NoticeFilter): string {
  return writeFilter('/staff/notices/next', { list, ...narrowing })
}
