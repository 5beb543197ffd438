import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type SettingChangeStatus, settingChangeStatusLabels } from '@/lib/domain/setting/change-status'
import { isSettingName, settings, settingWords } from '@/lib/domain/setting/settings'

type Change = {
  id: string
  name: string
  before: unknown
  after: unknown
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
}

const words = (name: string, value: unknown) =>
  isSettingName(name) ? settingWords(name, value) : String(value)

const columns: Column<Change>[] = [
  { id: 'name', header: '設定', cell: ({ name }) => (isSettingName(name) ? settings[name].label : name) },
  {
    id: 'change',
    header: '変更',
    cell: ({ name, before, after }) => `${words(name, before)} → ${words(name, after)}`,
  },
  { id: 'status', header: '状態', cell: ({ status }) => settingChangeStatusLabels[status] },
  {
    id: 'by',
    header: '申し出',
    cell: (change) => `${change.proposedBy}（${formatInstant(change.proposedAt)}）`,
  },
  {
    id: 'decided',
    header: '判断',
    cell: ({ decidedAt, decidedBy }) =>
      decidedAt ? `${decidedBy ?? ''}（${formatInstant(decidedAt)}）` : '',
  },
  { id: 'reason', header: '理由', cell: ({ reason }) => reason },
]

export function SettingHistory({ changes }: { changes: readonly Change[] }) {
  return (
    <Table
      caption="設定の変更の履歴（新しい順）"
      hideCaption
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
      empty={<p>まだ変更はありません。運用管理者が変更を申し出ると、ここに残ります。</p>}
    />
  )
}
