import { notFound } from 'next/navigation'
import { DeskTabs } from '@/app/(staff)/desk-tabs'
import { ListHead } from '@/app/(staff)/list-head'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { queueNarrowings } from '@/components/review/queue-narrowings'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Pagination } from '@/components/ui/pagination'
import { caseListOf } from '@/lib/domain/application/case-address'
import { isQueueName, overdueRule, queues } from '@/lib/domain/application/queue'
import { conditionsOf, readQueueFilter, writeQueueFilter } from '@/lib/domain/application/queue-filter'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import { lostText } from '@/lib/domain/search/broken-filter'
import { listEnded } from '@/lib/domain/search/case-list'
import { readDesk } from '@/lib/queries/desk-lists'
import { readQueue } from '@/lib/queries/review-queue'
import { QueueList } from './queue-list'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ name: string }>; searchParams: Promise<Search> }

export default async function QueuePage({ params, searchParams }: Props) {
  const { name } = await params
  const viewer = await requireStaff(`/staff/queue/${name}`)
  if (!isQueueName(name)) notFound()
  const search = await searchParams
  const { filter: asked, problem } = readQueueFilter(search)
  const from = { after: readPlace(search.after), before: readPlace(search.before) }
  const [page, desk] = await Promise.all([readQueue(viewer, name, from, asked), readDesk(viewer, asked.q)])
  const lost = asked.q !== undefined && desk.text === null
  const broken = problem ?? (lost ? lostText : undefined)
  const { q, ...withoutText } = asked
  const filter = lost ? withoutText : asked
  const hrefOf = (side: 'after' | 'before', place: Place | null) =>
    place ? writeQueueFilter(name, filter, { [side]: writePlace(place) }) : undefined
  return (
    <StaffPage title={queues[name].label} way={[staffTop]}>
      <DeskTabs desk={desk} current={name} />
      {broken && <NotificationBanner title={broken} tone="warning" live />}
      {search.end === '1' && (
        <NotificationBanner title={listEnded(caseListOf({ queue: name, filter }))} live />
      )}
      {name === 'overdue' && <p className="mb-4">{overdueRule}</p>}
      <ListHead
        desk={desk}
        narrowings={queueNarrowings(filter, desk.clerks)}
        set={conditionsOf(filter)}
        kept={{ q: lost ? undefined : q }}
        addresses={{
          full: writeQueueFilter(name, filter),
          withoutText: writeQueueFilter(name, withoutText),
          plain: writeQueueFilter(name, {}),
        }}
      />
      <QueueList {...{ viewer, queue: name, filter, desk }} rows={page.rows} />
      <Pagination
        previousHref={hrefOf('before', page.previous)}
        nextHref={hrefOf('after', page.next)}
        label={`${queues[name].label}のページ`}
      />
    </StaffPage>
  )
}
