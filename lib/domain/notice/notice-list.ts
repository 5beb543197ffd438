import { isRunMonth, type RunMonth } from '@/lib/domain/month/calendar'
import {
  commonFields,
  type FilterAge,
  oneOf,
  readFilter,
  type Search,
  writeFilter,
} from '@/lib/domain/search/list-filter'
import { type NoticeKind, noticeKinds } from './kind'
import { type NoticeStatus, noticeStatuses } from './status'

/** What lies on the clerks' table (R-CLK-1): 今回締めの届 first. */
export const noticeListNames = ['run', 'next', 'overdue', 'sent-back', 'all'] as const

export type NoticeListName = (typeof noticeListNames)[number]

export const isNoticeListName = (text: string): text is NoticeListName =>
  (noticeListNames as readonly string[]).includes(text)

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
  age?: FilterAge
  /** Who has claimed it or did a step of the fund's on it: an account's id, or `none`. */
  clerk?: string
  /** The id under which the text is kept that is looked for (R-CLK-10). */
  q?: string
}

const fields = {
  list: { label: '一覧', known: oneOf(noticeListNames) },
  kind: { label: '届出', known: oneOf(noticeKinds) },
  run: { label: '処理の回', known: isRunMonth },
  status: { label: '状態', known: oneOf(filedNoticeStatuses) },
  ...commonFields,
}

export function readNoticeFilter(search: Search): { filter: NoticeFilter; problem?: string } {
  const { filter, problem } = readFilter<NoticeFilter>(fields, search)
  return { filter: { list: 'run', ...filter }, ...(problem && { problem }) }
}

export function writeNoticeFilter(filter: NoticeFilter, more: Record<string, string> = {}): string {
  const { list, ...narrowing } = filter
  return writeFilter('/staff/notices', {
    list: list === 'run' ? undefined : list,
    ...narrowing,
    ...more,
  })
}

/** The states of the list that the filter leaves. */
export function statusesOf({ list, status }: NoticeFilter): readonly NoticeStatus[] {
  const all = noticeLists[list].statuses
  return status ? all.filter((each) => each === status) : all
}

/** What of the list waits for 確認, which is what a clerk goes on with; undefined where nothing in it ever does. */
export function unconfirmedOf(filter: NoticeFilter): NoticeFilter | undefined {
  return statusesOf(filter).includes('RECEIVED') ? { ...filter, status: 'RECEIVED' } : undefined
}

/** How many conditions narrow the list. */
export function narrowings({ list: _, ...narrowing }: NoticeFilter): number {
  return Object.values(narrowing).filter(Boolean).length
}

/** What the list is called where its tab is not beside it. */
export function noticeListTitle({ list }: NoticeFilter): string {
  return list === 'all' ? '届出' : noticeLists[list].label
}

export type NoticeCounts = Record<Exclude<NoticeListName, 'all'>, number>

/** What lies in each list of work, from the open notices counted by run and state. */
export function countLists(
  rows: readonly { run: RunMonth; status: NoticeStatus; count: number }[],
  current: RunMonth,
): NoticeCounts {
  const sum = (list: NoticeListName, fits: (run: RunMonth) => boolean = () => true) =>
    rows
      .filter(({ run, status }) => noticeLists[list].statuses.includes(status) && fits(run))
      .reduce((total, { count }) => total + count, 0)
  return {
    run: sum('run', (run) => run === current),
    next: sum('next', (run) => run > current),
    overdue: sum('overdue', (run) => run < current),
    'sent-back': sum('sent-back'),
  }
}
