import { prefectures } from '@/lib/domain/facility/prefecture'
import { isRunMonth, type RunMonth } from '@/lib/domain/month/calendar'
import { brokenFilter } from '@/lib/domain/search/broken-filter'
import { isUuid } from '@/lib/domain/uuid'
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
  /** The id under which the text is kept that is looked for (R-CLK-10). */
  q?: string
}

type Search = Record<string, string | string[] | undefined>

const labels = {
  list: '一覧',
  kind: '届出',
  run: '処理の回',
  status: '状態',
  prefecture: '都道府県',
  q: '言葉',
}

const known: { [Name in keyof typeof labels]: (text: string) => boolean } = {
  list: (text) => noticeListNames.some((name) => name === text),
  kind: (text) => noticeKinds.some((kind) => kind === text),
  run: isRunMonth,
  status: (text) => filedNoticeStatuses.some((status) => status === text),
  prefecture: (text) => prefectures.some(({ number }) => number === text),
  q: isUuid,
}

const names = Object.keys(labels) as (keyof typeof labels)[]

/** From the address bar. What is not understood there is left out, and named in a sentence (R-ALL-1). */
export function readNoticeFilter(search: Search): { filter: NoticeFilter; problem?: string } {
  const set = names.filter((name) => search[name] !== undefined && search[name] !== '')
  const good = set.filter((name) => {
    const value = search[name]
    return typeof value === 'string' && known[name](value)
  })
  const filter = {
    list: 'run',
    ...Object.fromEntries(good.map((name) => [name, search[name]])),
  } as NoticeFilter
  const broken = set.filter((name) => !good.includes(name)).map((name) => labels[name])
  return broken.length === 0 ? { filter } : { filter, problem: brokenFilter(broken) }
}

/** The same back into an address, without what is not set. */
export function writeNoticeFilter(filter: NoticeFilter, more: Record<string, string> = {}): string {
  const { list, ...narrowing } = filter
  const words = { list: list === 'run' ? undefined : list, ...narrowing, ...more }
  const set = Object.entries(words).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length === 0 ? '/staff/notices' : `/staff/notices?${new URLSearchParams(set)}`
}

/** The states of the list that the filter leaves. */
export function statusesOf({ list, status }: NoticeFilter): readonly NoticeStatus[] {
  const all = noticeLists[list].statuses
  return status ? all.filter((each) => each === status) : all
}

/** How many conditions narrow the list. */
export function narrowings({ list: _, ...narrowing }: NoticeFilter): number {
  return Object.values(narrowing).filter(Boolean).length
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
