import { DeskTabs } from '@/app/(staff)/desk-tabs'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { actOf } from '@/lib/action'
import { formatInstant } from '@/lib/domain/date/wareki'
import { readDesk, undeliveredDays } from '@/lib/queries/desk-lists'
import { listUndeliveredMails, type UndeliveredMail } from '@/lib/queries/undelivered-mails'
import { recordedByClerk } from '@/lib/usecases/record-bounce'
import { recordView } from '@/lib/usecases/record-view'
import { RecordForm } from './record-form'

const title = '宛先不明（届かなかったメール）'

export default async function UndeliveredPage({
  searchParams,
}: {
  searchParams: Promise<{ done?: string }>
}) {
  const viewer = await requireStaff('/staff/undelivered')
  const [mails, desk] = await Promise.all([listUndeliveredMails(viewer), readDesk(viewer)])
  await recordView(await actOf('mail.view', viewer), { type: 'mail', id: 'undelivered' })
  const reads = viewer.role === 'auditor'
  const list = (
    <>
      <DeskTabs desk={desk} current="undelivered" />
      {mails.length > 0 && (
        <p className="mb-4">
          新しい順に50件までを表示します。件数は、この{undeliveredDays}日間のものです。
          {!reads && <TextLink href="#email">不達を記録する</TextLink>}
        </p>
      )}
      <MailTable mails={mails} />
    </>
  )
  return (
    <StaffPage title={title} way={[staffTop]} ownHeading={!reads}>
      {(await searchParams).done && <NotificationBanner title="不達を記録しました。" tone="success" live />}
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

const columns: Column<UndeliveredMail>[] = [
  { id: 'to', header: '宛先', cell: (mail) => <Addressee {...mail} /> },
  { id: 'at', header: '記録した日時', cell: ({ failedAt }) => (failedAt ? formatInstant(failedAt) : '') },
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
