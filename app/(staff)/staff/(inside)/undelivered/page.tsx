import { DeskTabs } from '@/app/(staff)/desk-tabs'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { Pagination } from '@/components/ui/pagination'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { actOf } from '@/lib/action'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type Place, readPlace, writePlace } from '@/lib/domain/keyset'
import { type Desk, readDesk, undeliveredDays } from '@/lib/queries/desk-lists'
import { listUndeliveredMails, type UndeliveredMail } from '@/lib/queries/undelivered-mails'
import type { Page } from '@/lib/queries/walk'
import { recordedByClerk } from '@/lib/usecases/record-bounce'
import { recordView } from '@/lib/usecases/record-view'
import { RecordForm } from './record-form'

const title = '宛先不明（届かなかったメール）'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function UndeliveredPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/undelivered')
  const { after, before, done } = await searchParams
  const from = { after: readPlace(after), before: readPlace(before) }
  const [page, desk] = await Promise.all([listUndeliveredMails(viewer, from), readDesk(viewer)])
  await recordView(await actOf('mail.view', viewer), { type: 'mail', id: 'undelivered' })
  const reads = viewer.role === 'auditor'
  const list = <MailList page={page} desk={desk} reads={reads} />
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading={!reads}>
      {done && <NotificationBanner title="不達を記録しました。" tone="success" live />}
      {reads ? (
        list
      ) : (
        <RecordForm
          title={title}
          list={
            <>
              {list}
              <Heading level={2}>不達を記録する</Heading>
            </>
          }
        />
      )}
    </StaffPage>
  )
}

type ListProps = { page: Page<UndeliveredMail>; desk: Desk; reads: boolean }

function MailList({ page, desk, reads }: ListProps) {
  return (
    <>
      <DeskTabs desk={desk} current="undelivered" />
      {page.rows.length > 0 && (
        <p className="mb-4">
          すべての記録を新しい順に表示します。タブの件数は、この{undeliveredDays}日間のものです。
          {!reads && <TextLink href="#email">不達を記録する</TextLink>}
        </p>
      )}
      <MailTable mails={page.rows} />
      <Pagination
        previousHref={hrefOf('before', page.previous)}
        nextHref={hrefOf('after', page.next)}
        label={`${title}のページ`}
      />
    </>
  )
}

function hrefOf(side: 'after' | 'before', place: Place | null): string | undefined {
  return place ? `/staff/undelivered?${side}=${writePlace(place)}` : undefined
}

const columns: Column<UndeliveredMail>[] = [
  { id: 'to', header: '宛先', cell: (mail) => <Addressee {...mail} /> },
  { id: 'at', header: '記録した日時', cell: ({ failedAt }) => formatInstant(failedAt) },
  { id: 'why', header: '理由', cell: ({ lastError }) => reasonOf(lastError) },
]

function Addressee({ to, toName }: UndeliveredMail) {
  return (
    <div className="min-w-0">
      {toName}
      <p className="break-all text-solid-gray-700">{to}</p>
    </div>
  )
}

function MailTable({ mails }: { mails: readonly UndeliveredMail[] }) {
  return (
    <Table
      caption="届かなかったメールの一覧"
      hideCaption
      columns={columns}
      rows={mails}
      rowKey={({ id }) => id}
      empty={
        <p>
          届かなかったメールはありません。宛先のサーバーに断られたメールと、審査担当が不達を記録したメールが、新しい順に表示されます。
        </p>
      }
    />
  )
}

function reasonOf(error: string | null): string {
  return error === recordedByClerk ? '審査担当の記録' : '宛先のサーバーが受け取りませんでした'
}
