import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { StatusOfChange } from '@/components/notice/status-of-change'
import { ButtonLink } from '@/components/ui/button'
import { type Column, Table } from '@/components/ui/table'
import { type ChangeField, changeFieldLabels, readChangeValues } from '@/lib/domain/change-request/fields'
import { formatInstant } from '@/lib/domain/date/wareki'
import { listOwnChanges } from '@/lib/queries/own-changes'

/** R-INS-14. */
export default async function ChangesPage() {
  const viewer = await requireViewer(filers, '/notices/changes')
  return (
    <PortalPage title="変更の届出" way={noticesWay} wide>
      <p className="mb-6">
        導入届の後に名称・所在地・代表者が変わったときに届け出ます。オンライン資格確認用コードは変わりません。
      </p>
      <p className="mb-8">
        <ButtonLink href="/notices/changes/new">変更を届け出る</ButtonLink>
      </p>
      <Table
        caption="変更の届出の一覧"
        columns={columns}
        rows={await listOwnChanges(viewer)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/notices/changes/${row.id}`}
        empty={<p>変更の届出はまだありません。届け出ると、ここに受付番号と状態が表示されます。</p>}
      />
    </PortalPage>
  )
}

type Row = Awaited<ReturnType<typeof listOwnChanges>>[number]

const columns: Column<Row>[] = [
  { id: 'number', header: '受付番号', cell: ({ number }) => number },
  { id: 'insurer', header: '保険者', cell: ({ insurer }) => insurer.name },
  { id: 'fields', header: '変更する項目', cell: ({ after }) => fieldsIn(after) },
  { id: 'status', header: '状態', cell: ({ status }) => <StatusOfChange status={status} /> },
  { id: 'asked', header: '受付日時', cell: ({ askedAt }) => formatInstant(askedAt) },
]

function fieldsIn(after: unknown): string {
  const fields = Object.keys(readChangeValues(after)) as ChangeField[]
  return fields.map((field) => changeFieldLabels[field]).join('、')
}
