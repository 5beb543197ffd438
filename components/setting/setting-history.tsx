import { Disclosure } from '@/components/ui/disclosure'
import { type Column, Table } from '@/components/ui/table'
import { TextDifference } from '@/components/ui/text-difference'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type SettingChangeStatus, settingChangeStatusLabels } from '@/lib/domain/setting/change-status'
import type { DifferenceLine } from '@/lib/domain/text/line-difference'

type Change = {
  id: string
  label: string
  words: string
  lines?: DifferenceLine[]
  reason: string
  status: SettingChangeStatus
  proposedAt: Date
  proposedBy: string
  decidedAt: Date | null
  decidedBy: string | null
}

const columns: Column<Change>[] = [
  { id: 'name', header: '設定', cell: ({ label }) => label },
  { id: 'change', header: '変更', cell: (change) => <Words {...change} /> },
  {
    id: 'status',
    header: '状態',
    cell: ({ status }) => <span className="whitespace-nowrap">{settingChangeStatusLabels[status]}</span>,
  },
  {
    id: 'by',
    header: '申し出',
    cell: ({ proposedAt, proposedBy }) => <Deed by={proposedBy} at={proposedAt} />,
  },
  {
    id: 'decided',
    header: '判断',
    cell: ({ decidedAt, decidedBy }) => decidedAt && <Deed by={decidedBy ?? ''} at={decidedAt} />,
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

function Words({ words, lines }: Change) {
  if (!lines) return words
  return (
    <div>
      {words}
      <Disclosure summary="変更した箇所を見る">
        <TextDifference lines={lines} />
      </Disclosure>
    </div>
  )
}

function Deed({ by, at }: { by: string; at: Date }) {
  return (
    <div>
      {by}
      <p className="text-solid-gray-700">{formatInstant(at)}</p>
    </div>
  )
}
