import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { StatusOfApplication } from '@/components/application/status-of-application'
import { ButtonLink } from '@/components/ui/button'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { listOwnApplications } from '@/lib/queries/own-applications'

export default async function ApplicationsPage() {
  const viewer = await requireViewer(applicants, '/applications')
  const applications = await listOwnApplications(viewer)
  return (
    <PortalPage title="申請の一覧" way={[{ label: 'マイページ', href: '/home' }]} wide>
      <Table
        caption="利用開始申請の一覧"
        hideCaption
        columns={columns}
        rows={applications}
        rowKey={(row) => row.id}
        rowHref={hrefOf}
        empty={<Empty />}
      />
    </PortalPage>
  )
}

type Row = Awaited<ReturnType<typeof listOwnApplications>>[number]

const columns: Column<Row>[] = [
  { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => receiptNumber ?? '下書き' },
  { id: 'facility', header: '施設', cell: ({ facility }) => facility.name },
  { id: 'status', header: '状態', cell: ({ status }) => <StatusOfApplication status={status} /> },
  {
    id: 'devices',
    header: '申請台数',
    number: true,
    cell: ({ deviceCount }) => (deviceCount === null ? '―' : `${deviceCount}台`),
  },
  {
    id: 'received',
    header: '受付日時',
    cell: ({ submittedAt }) => (submittedAt ? formatInstant(submittedAt) : '―'),
  },
]

function hrefOf({ id, status }: Row): string {
  return status === 'DRAFT' ? `/applications/${id}/edit` : `/applications/${id}`
}

function Empty() {
  return (
    <>
      <p className="mb-6">
        まだ申請はありません。利用開始申請を送信すると、ここに受付番号と状態が表示されます。
      </p>
      <ButtonLink href="/applications/new">利用開始申請を始める</ButtonLink>
    </>
  )
}
