import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type Choice, Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import { formatMonth } from '@/lib/domain/date/wareki'
import { prefectures } from '@/lib/domain/facility/prefecture'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { noticeKindShortLabels, noticeKinds } from '@/lib/domain/notice/kind'
import {
  type NoticeFilter,
  narrowings,
  noticeLists,
  writeNoticeFilter,
} from '@/lib/domain/notice/notice-list'
import { noticeStatusLabels } from '@/lib/domain/notice/status'

type Props = {
  filter: NoticeFilter
  runs: readonly RunMonth[]
  /** The form for the text, which is sent another way: it never stands in the address (R-CLK-10). */
  text: ReactNode
}

/** Every filter stands in the address, so that a view can be kept and passed on. Works without scripts. */
export function NoticeFilters({ filter, runs, text }: Props) {
  const { list, kind, run, status, prefecture, q } = filter
  const set = narrowings(filter)
  return (
    <Disclosure summary={set > 0 ? `絞り込み（${set}件の条件）` : '絞り込み'} open={set > 0}>
      <form method="get" action="/staff/notices" className="flex flex-col gap-4">
        {list !== 'run' && <input type="hidden" name="list" value={list} />}
        {q && <input type="hidden" name="q" value={q} />}
        <div className="grid gap-4 md:grid-cols-4">
          <Narrow name="kind" label="届出" value={kind} choices={kindChoices} />
          {list !== 'run' && (
            <Narrow
              name="run"
              label="処理の回"
              value={run}
              choices={runs.map((value) => ({ value, label: formatMonth(value) }))}
            />
          )}
          {list !== 'sent-back' && (
            <Narrow name="status" label="状態" value={status} choices={statusChoices(filter)} />
          )}
          <Narrow name="prefecture" label="都道府県" value={prefecture} choices={prefectureChoices} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button variant="secondary" size="medium">
            絞り込む
          </Button>
          {set > 0 && <TextLink href={writeNoticeFilter({ list })}>条件をすべて外す</TextLink>}
        </div>
      </form>
      {text}
    </Disclosure>
  )
}

function Narrow(props: { name: string; label: string; value?: string; choices: readonly Choice[] }) {
  return <Select {...props} empty="すべて" width="full" />
}

const kindChoices = noticeKinds.map((value) => ({ value, label: noticeKindShortLabels[value] }))

const prefectureChoices = prefectures.map(({ number, name }) => ({ value: number, label: name }))

function statusChoices({ list }: NoticeFilter): Choice[] {
  return noticeLists[list].statuses.map((value) => ({ value, label: noticeStatusLabels[value] }))
}
