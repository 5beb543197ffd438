import { formatMonth } from '@/lib/domain/date/wareki'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { noticeKindShortLabels, noticeKinds } from '@/lib/domain/notice/kind'
import { type NoticeFilter, noticeLists } from '@/lib/domain/notice/notice-list'
import { noticeStatusLabels } from '@/lib/domain/notice/status'
import {
  ageNarrowing,
  clerkNarrowing,
  type Narrowing,
  prefectureNarrowing,
  withChosen,
} from './list-filter-form'

type Clerks = readonly { id: string; name: string }[]

/** What a list of notices can be narrowed by; not by what the list itself says already. */
export function noticeNarrowings(
  filter: NoticeFilter,
  runs: readonly RunMonth[],
  clerks: Clerks,
): Narrowing[] {
  const { list } = filter
  const run: Narrowing = {
    ...{ name: 'run', label: '処理の回', value: filter.run },
    choices: withChosen(
      filter.run,
      filter.run ? formatMonth(filter.run) : '',
      runs.map((value) => ({ value, label: formatMonth(value) })),
    ),
  }
  const status: Narrowing = {
    ...{ name: 'status', label: '状態', value: filter.status },
    choices: withChosen(
      filter.status,
      filter.status ? noticeStatusLabels[filter.status] : '',
      noticeLists[list].statuses.map((value) => ({ value, label: noticeStatusLabels[value] })),
    ),
  }
  return [
    {
      ...{ name: 'kind', label: '届出', value: filter.kind },
      choices: noticeKinds.map((value) => ({ value, label: noticeKindShortLabels[value] })),
    },
    ...(list === 'run' && !filter.run ? [] : [run]),
    ...(list === 'sent-back' && !filter.status ? [] : [status]),
    prefectureNarrowing(filter.prefecture),
    ageNarrowing(filter.age),
    clerkNarrowing(filter.clerk, clerks, { label: '担当・処理した職員', nobody: 'なし' }),
  ]
}
