import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { PostTable, TypingTable } from '@/components/review/paper-table'
import { ButtonLink } from '@/components/ui/button'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import {
  countPaper,
  listPaper,
  type PaperListName,
  type PaperRow,
  paperListNames,
  paperLists,
} from '@/lib/queries/paper-desk'
import { DispatchForm } from './dispatch-form'

type Props = { searchParams: Promise<{ list?: string; done?: string; after?: string; before?: string }> }

const title = '紙の届出'

const doneWords: Record<string, string> = {
  discarded: '入力中の届出を破棄しました。',
  printed: '印刷したことを記録しました。',
  dispatched: '発送を記録しました。',
  undelivered: '宛先不明で戻ったことを記録しました。宛先を確かめて、もう一度発送してください。',
}

export default async function PaperDeskPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/paper')
  const { list: wanted, done = '', after, before } = await searchParams
  const list = paperListNames.find((name) => name === wanted) ?? 'typing'
  const from = { after: readPlace(after), before: readPlace(before) }
  const [page, counts] = await Promise.all([listPaper(viewer, list, { from }), countPaper(viewer)])
  const { rows } = page
  const hrefTo = (side: 'after' | 'before', place: Place | null) =>
    place ? `/staff/paper?list=${list}&${side}=${writePlace(place)}` : undefined
  const pages = (
    <Pagination previousHref={hrefTo('before', page.previous)} nextHref={hrefTo('after', page.next)} />
  )
  const records =
    (viewer.role === 'clerk' || viewer.role === 'supervisor') && list !== 'typing' && rows.length > 0
  const top = <Top list={list} counts={counts} enters={viewer.role === 'clerk'} />
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading={records}>
      {Object.hasOwn(doneWords, done) && (
        <NotificationBanner title={doneWords[done] ?? ''} tone="success" live />
      )}
      {records ? (
        <DispatchForm
          title={title}
          intro={top}
          table={
            <>
              <Listed list={list} rows={rows} chooses />
              {pages}
            </>
          }
          today={formatDate(jstDate(viewer.now))}
          sent={list === 'sent'}
        />
      ) : (
        <>
          {top}
          <Listed list={list} rows={rows} chooses={viewer.role === 'clerk'} />
          {pages}
        </>
      )}
    </StaffPage>
  )
}

type Listing = { list: PaperListName; rows: readonly PaperRow[]; chooses: boolean }

function Listed({ list, rows, chooses }: Listing) {
  const { empty } = paperLists[list]
  if (list === 'typing') return <TypingTable rows={rows} empty={empty} opens={chooses} />
  return <PostTable rows={rows} empty={empty} chooses={chooses && rows.length > 0} />
}

type TopProps = { list: PaperListName; counts: Record<PaperListName, number>; enters: boolean }

function Top({ list, counts, enters }: TopProps) {
  const tabs = paperListNames.map((name) => ({
    href: `/staff/paper?list=${name}`,
    label: paperLists[name].label,
    count: counts[name],
    current: name === list,
  }))
  return (
    <div className="print:hidden">
      <p className="mb-6">
        郵送で届いた届出を、届いた日と用紙の画像とともに入力します。返還するときは、届出を印刷して発送し、記録します。
      </p>
      {enters && (
        <p className="mb-8">
          <ButtonLink href="/staff/paper/new">届いた用紙を受け付ける</ButtonLink>
        </p>
      )}
      <Tabs label="紙の届出の一覧" tabs={tabs} />
    </div>
  )
}
