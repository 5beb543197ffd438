import { type Column, Table } from '@/components/ui/table'
import { roleLabels, type StaffRole } from '@/lib/domain/account/role'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type SettingChangeStatus, settingChangeStatusLabels } from '@/lib/domain/setting/change-status'

type Row = {
  id: string
  name: string
  before: StaffRole | null
  after: StaffRole
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
}

const columns: Column<Row>[] = [
  { id: 'name', header: '職員', cell: ({ name }) => name },
  {
    id: 'change',
    header: '変更',
    cell: ({ before, after }) => `${before ? roleLabels[before] : '（新規）'} → ${roleLabels[after]}`,
  },
  { id: 'status', header: '状態', cell: ({ status }) => settingChangeStatusLabels[status] },
  {
    id: 'by',
    header: '申し出',
    cell: ({ proposedBy, proposedAt }) => `${proposedBy}（${formatInstant(proposedAt)}）`,
  },
  {
    id: 'decided',
    header: '判断',
    cell: ({ decidedBy, decidedAt }) =>
      decidedAt ? `${decidedBy ?? ''}（${formatInstant(decidedAt)}）` : '',
  },
  { id: 'reason', header: '理由', cell: ({ reason }) => reason },
]

export function StaffChangeTable({ changes }: { changes: readonly Row[] }) {
  return (
    <Table
      caption="職員の登録・役割の変更の履歴（新しい順）"
      hideCaption
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      empty={<p>まだ変更はありません。運用管理者が登録や変更を申し出ると、ここに残ります。</p>}
    />
  )
}
