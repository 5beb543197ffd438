import { type Column, Table } from '@/components/ui/table'
import type { RescueStatus } from '@/lib/domain/account/rescue-status'
import { ageInWords } from '@/lib/domain/date/age'
import { formatInstant } from '@/lib/domain/date/wareki'
import { RescueStatusTag } from './rescue-status-tag'

type Row = { id: string; organisation: string; personName: string; status: RescueStatus; enteredAt: Date }

export function RescueTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  return (
    <Table
      caption="管理者の復旧の一覧"
      hideCaption
      rows={rows}
      columns={columnsAt(now)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/rescues/${id}`}
      empty={<p>登録された復旧はありません。「復旧を登録する」から登録すると、ここに表示されます。</p>}
    />
  )
}

function columnsAt(now: Date): Column<Row>[] {
  return [
    { id: 'organisation', header: '機関', cell: ({ organisation }) => organisation },
    { id: 'person', header: '招待する方', cell: ({ personName }) => personName },
    { id: 'status', header: '状態', cell: ({ status }) => <RescueStatusTag status={status} /> },
    { id: 'entered', header: '登録日時', cell: ({ enteredAt }) => formatInstant(enteredAt) },
    {
      id: 'age',
      header: '待ち時間',
      number: true,
      cell: ({ status, enteredAt }) => (status === 'OPEN' ? ageInWords(enteredAt, now) : '―'),
    },
  ]
}
