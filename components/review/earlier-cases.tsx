import { StatusOfApplication } from '@/components/application/status-of-application'
import { type Column, Table } from '@/components/ui/table'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { formatInstant } from '@/lib/domain/date/wareki'

type Row = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  decidedAt: Date | null
  deviceCount: number | null
}

const columns: Column<Row>[] = [
  { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => receiptNumber },
  { id: 'sent', header: '受付日時', cell: ({ submittedAt }) => formatInstant(submittedAt) },
  { id: 'status', header: '結果', cell: ({ status }) => <StatusOfApplication status={status} /> },
  {
    id: 'decided',
    header: '決定日時',
    cell: ({ decidedAt }) => (decidedAt ? formatInstant(decidedAt) : 'なし'),
  },
  { id: 'devices', header: '台数', number: true, cell: ({ deviceCount }) => `${deviceCount ?? 0}台` },
]

/** What the facility sent before, newest first (R-CLK-3). */
export function EarlierCases({ found: { rows, more } }: { found: { rows: readonly Row[]; more: boolean } }) {
  return (
    <>
      <Table
        caption="この施設のこれまでの申請（新しい順）"
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/staff/applications/${id}`}
        empty={<p>この施設からの申請は、これが最初です。</p>}
      />
      {more && (
        <p className="mt-4">これより前の申請は、「申請・届出を探す」で施設の機関コードから探せます。</p>
      )}
    </>
  )
}
