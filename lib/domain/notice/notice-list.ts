import { prefectures } from '@/lib/domain/facility/prefecture'
import { isRunMonth, type RunMonth } from '@/lib/domain/month/calendar'
import { type NoticeKind, noticeKinds } from './kind'
import { type NoticeStatus, noticeStatuses } from './status'

/** What lies on the clerks' table (R-CLK-1): 今回締めの届 first. */
export const noticeListNames = ['run', 'next', 'overdue', 'sent-back', 'all'] as const

export type NoticeListName = (typeof noticeListNames)[number]

/** Before they are handed back: what the fund, or the filer, still has to do something about. */
export const openNoticeStatuses = ['RECEIVED', 'CONFIRMED', 'REGISTERED', 'SENT_BACK'] as const

type NoticeList = {
  label: string
  statuses: readonly NoticeStatus[]
  /** What would be here and how it gets here. */
  empty: string
}

/** A draft is the filer's own business. */
export const filedNoticeStatuses = noticeStatuses.filter((status) => status !== 'DRAFT')

export const noticeLists: Record<NoticeListName, NoticeList> = {
  run: {
    label: '今回締めの届',
    statuses: openNoticeStatuses,
    empty: '今回締めの届で、返還していないものはありません。保険者が届出を提出すると、ここに表示されます。',
  },
  next: {
    label: '次回締めの届',
    statuses: openNoticeStatuses,
    empty: '次回締めの届はまだありません。今回の締切のあとに届いた届出が、ここに表示されます。',
  },
  overdue: {
    label: '期限超過',
    statuses: ['RECEIVED', 'CONFIRMED', 'REGISTERED'],
    empty: '期限を過ぎた届出はありません。返還の期限までに返還していない届出が、ここに表示されます。',
  },
  'sent-back': {
    label: '差し戻し中',
    statuses: ['SENT_BACK'],
    empty: '差し戻し中の届出はありません。差し戻した届出は、再提出されるまでここに表示されます。',
  },
  all: {
    label: 'すべて',
    statuses: filedNoticeStatuses,
    empty: '届出はまだありません。保険者が届出を提出するか、紙の届出を入力すると、ここに表示されます。',
  },
}

export type NoticeFilter = {
  list: NoticeListName
  kind?: NoticeKind
  run?: RunMonth
  status?: NoticeStatus
  prefecture?: string
}

type Search = Record<string, string | string[] | undefined>

/** From the address bar: whatever is not understood there is left out, so that a broken link shows a list. */
export function readNoticeFilter(search: Search): NoticeFilter {
  const one = (name: string) => {
    const value = search[name]
    return typeof value === 'string' ? value : ''
  }
  const run = one('run')
  return {
    list: noticeListNames.find((name) => name === one('list')) ?? 'run',
    kind: noticeKinds.find((kind) => kind === one('kind')),
    run: isRunMonth(run) ? run : undefined,
    status: filedNoticeStatuses.find((status) => status === one('status')),
    prefecture: prefectures.find(({ number }) => number === one('prefecture'))?.number,
  }
}

/** The same back into an address, without what is not set. */
export function writeNoticeFilter(filter: NoticeFilter, more: Record<string, string> = {}): string {
  const { list, kind, run, status, prefecture } = filter
  const words = { list: list === 'run' ? undefined : list, kind, run, status, prefecture, ...more }
  const set = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length === 0 ? '/staff/notices' : `/staff/notices?${new URLSearchParams(set)}`
}

/** The states of the list that the filter leaves. */
export function statusesOf({ list, status }: NoticeFilter): readonly NoticeStatus[] {
  const all = noticeLists[list].statuses
  return status ? all.filter((each) => each === status) : all
}
