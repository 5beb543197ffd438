import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { type Choice, Select } from '@/components/ui/select'
import { TextLink } from '@/components/ui/text-link'
import type { QueueName } from '@/lib/domain/application/queue'
import {
  conditionsOf,
  filterAges,
  filterPortals,
  type QueueFilter,
  writeQueueFilter,
} from '@/lib/domain/application/queue-filter'
import { facilityKindLabel, facilityKinds, portalLabels } from '@/lib/domain/facility/kind'
import { prefectures } from '@/lib/domain/facility/prefecture'

type Props = {
  queue: QueueName
  filter: QueueFilter
  clerks: readonly { id: string; name: string }[]
  /** The form for the text, which is sent another way: it never stands in the address (R-CLK-10). */
  text: ReactNode
}

/** Every filter stands in the address, so that a view can be kept and passed on. Works without scripts. */
export function QueueFilters({ queue, filter, clerks, text }: Props) {
  const { kind, portal, prefecture, age, clerk, q } = filter
  const set = conditionsOf(filter)
  return (
    <Disclosure summary={set > 0 ? `絞り込み（${set}件の条件）` : '絞り込み'} open={set > 0}>
      <form method="get" action={`/staff/queue/${queue}`} className="flex flex-col gap-4">
        {q && <input type="hidden" name="q" value={q} />}
        <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-5">
          <Narrow name="kind" label="種別" value={kind} choices={kindChoices} />
          <Narrow name="portal" label="ポータル" value={portal} choices={portalChoices} />
          <Narrow name="prefecture" label="都道府県" value={prefecture} choices={prefectureChoices} />
          <Narrow name="age" label="受付からの日数" value={age} choices={ageChoices} />
          <Narrow name="clerk" label="担当" value={clerk} choices={clerkChoices(clerks)} />
        </div>
        <div className="flex flex-wrap items-center gap-4">
          <Button variant="secondary" size="medium">
            絞り込む
          </Button>
          {set > 0 && <TextLink href={writeQueueFilter(queue, {})}>条件をすべて外す</TextLink>}
        </div>
      </form>
      {text}
    </Disclosure>
  )
}

function Narrow(props: { name: string; label: string; value?: string; choices: readonly Choice[] }) {
  return <Select {...props} empty="すべて" width="full" />
}

const kindChoices = facilityKinds.map((value) => ({ value, label: facilityKindLabel(value) }))

const portalChoices = filterPortals.map((value) => ({ value, label: portalLabels[value] }))

const prefectureChoices = prefectures.map(({ number, name }) => ({ value: number, label: name }))

const ageChoices = filterAges.map((value) => ({ value, label: `${value}日以上` }))

function clerkChoices(clerks: Props['clerks']): Choice[] {
  return [{ value: 'none', label: '担当なし' }, ...clerks.map(({ id, name }) => ({ value: id, label: name }))]
}
