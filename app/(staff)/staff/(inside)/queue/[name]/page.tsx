import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { QueueTable } from '@/components/review/queue-table'
import { RowKeys } from '@/components/review/row-keys'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { isQueueName, type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import { countQueues, readQueue } from '@/lib/queries/review-queue'

type Search = { after?: string | string[]; before?: string | string[] }
type Props = { params: Promise<{ name: string }>; searchParams: Promise<Search> }

export default async function QueuePage({ params, searchParams }: Props) {
  const { name } = await params
  const viewer = await requireStaff(`/staff/queue/${name}`)
  if (!isQueueName(name)) notFound()
  const { after, before } = await searchParams
  const from = { after: readPlace(after), before: readPlace(before) }
  const [page, counts] = await Promise.all([readQueue(viewer, name, from), countQueues(viewer)])
  const tabs = queueNames.map((each) => ({
    href: `/staff/queue/${each}`,
    label: queues[each].label,
    count: counts[each].count,
    current: each === name,
  }))
  return (
    <StaffPage title={queues[name].label} way={[staffTop]}>
      <Tabs label="利用開始申請の一覧" tabs={tabs} />
      <RowKeys>
        <QueueTable
          rows={page.rows}
          now={viewer.now}
          caption={queues[name].label}
          empty={queues[name].empty}
        />
      </RowKeys>
      <Pagination
        previousHref={hrefOf(name, 'before', page.previous)}
        nextHref={hrefOf(name, 'after', page.next)}
        label={`${queues[name].label}のページ`}
      />
    </StaffPage>
  )
}

function hrefOf(name: QueueName, side: 'after' | 'before', place: Place | null): string | undefined {
  return place ? `/staff/queue/${name}?${side}=${writePlace(place)}` : undefined
}
