import { notFound } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { StatusOfChange } from '@/components/notice/status-of-change'
import { DescriptionList } from '@/components/ui/description-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { type Column, Table } from '@/components/ui/table'
import { type ChangeField, changeFieldLabels } from '@/lib/domain/change-request/fields'
import { shownChange } from '@/lib/domain/change-request/shown-change'
import type { ChangeRequestStatus } from '@/lib/domain/change-request/status'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnChange, type OwnChange } from '@/lib/queries/own-changes'
import { WithdrawChange } from './withdraw-change'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export default async function ChangePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/changes/${id}`)
  const change = await findOwnChange(viewer, id)
  if (!change) notFound()
  const { number, status, comment } = change
  return (
    <PortalPage
      title="変更の届出の状態"
      way={[...noticesWay, { label: '変更の届出', href: '/notices/changes' }]}
    >
      {(await searchParams).done && status === 'OPEN' && (
        <NotificationBanner title="変更の届出を受け付けました。" tone="success" live />
      )}
      <div className="mb-8 flex flex-col items-start gap-4">
        <StatusOfChange status={status} />
        <p>{next[status]}</p>
        <DescriptionList
          items={[
            { term: '受付番号', text: <span className="select-all">{number}</span> },
            { term: '受付日時', text: formatInstant(change.askedAt) },
            { term: '保険者', text: change.insurer.name },
            { term: '変更の理由', text: change.reason },
            ...(comment ? [{ term: '支払基金から', text: comment }] : []),
          ]}
        />
      </div>
      <Table caption="変更の内容" columns={columns} rows={rowsOf(change)} rowKey={({ field }) => field} />
      {status === 'OPEN' && <WithdrawChange id={id} number={number} />}
    </PortalPage>
  )
}

const next: Record<ChangeRequestStatus, string> = {
  OPEN: '支払基金が内容を確認しています。いま行っていただくことはありません。結果はメールでお知らせします。',
  ACCEPTED: '変更を反映しました。オンライン資格確認用コードは変わりません。',
  REFUSED: '変更は反映されませんでした。理由を確認し、必要なときはもう一度届け出てください。',
  WITHDRAWN: 'この変更の届出は取り下げられました。',
}

type Row = { field: ChangeField; before: string; after: string }

function rowsOf({ before, after }: OwnChange): Row[] {
  return (Object.keys(after) as ChangeField[]).map((field) => ({
    field,
    before: shownChange(field, before[field] ?? '') || 'なし',
    after: shownChange(field, after[field] ?? '') || 'なし',
  }))
}

const columns: Column<Row>[] = [
  { id: 'field', header: '項目', cell: ({ field }) => changeFieldLabels[field] },
  { id: 'before', header: '変更前', cell: ({ before }) => before },
  { id: 'after', header: '変更後', cell: ({ after }) => after },
]
