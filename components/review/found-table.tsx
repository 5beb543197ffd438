'use client'

// The rows go to the browser once, as data, like those of queue-table.tsx.
import { type Column, Table } from '@/components/ui/table'
import { type ApplicationStatus, applicationStatusLabels } from '@/lib/domain/application/status'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { type NoticeStatus, noticeStatusLabels } from '@/lib/domain/notice/status'
import { Day } from './day'
import { Whole } from './whole'

export type FoundRow = {
  id: string
  receiptNumber: string
  name: string
  prefecture: string
  code: string
  at: Date
} & ({ type: 'application'; status: ApplicationStatus } | { type: 'notice'; status: NoticeStatus })

/** Applications and notices that a search found. */
export function FoundTable({ rows }: { rows: readonly FoundRow[] }) {
  return (
    <Table
      caption="見つかった申請・届出（新しい順）"
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ type, id }) => `/staff/${type}s/${id}`}
      empty={
        <p>
          この言葉を含む申請・届出はありません。言葉を短くするか、受付番号や機関コードで探してください。送信前の下書きは対象になりません。
        </p>
      }
    />
  )
}

const columns: Column<FoundRow>[] = [
  { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  {
    id: 'type',
    header: '種類',
    cell: ({ type }) => <Whole>{type === 'application' ? '利用開始申請' : '届出'}</Whole>,
  },
  { id: 'name', header: '施設・保険者', cell: ({ name }) => name },
  { id: 'code', header: 'コード', cell: (row) => `${prefectureLabel(row.prefecture)} ${row.code}` },
  {
    id: 'status',
    header: '状態',
    cell: (row) => (
      <Whole>
        {row.type === 'application' ? applicationStatusLabels[row.status] : noticeStatusLabels[row.status]}
      </Whole>
    ),
  },
  { id: 'at', header: '受付日', cell: ({ at }) => <Day at={at} /> },
]
