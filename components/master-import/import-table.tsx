import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { importStanding } from '@/lib/domain/master-import/standing'
import type { ImportStatus } from '@/lib/domain/master-import/status'

type Row = {
  id: number
  targetLabel: string
  status: ImportStatus
  startedAt: Date
  byLabel: string
  added: number
  changed: number
  gone: number
  unchanged: number
  refused: number
}

export function ImportTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="取り込みの履歴"
      hideCaption
      rows={rows}
      columns={columns}
      rowKey={({ id }) => String(id)}
      rowHref={({ id }) => `/staff/imports/${id}`}
      empty={<p>取り込みはまだありません。ファイルを取り込むと、ここに表示されます。</p>}
    />
  )
}

const count = (id: 'added' | 'changed' | 'gone' | 'refused', header: string): Column<Row> => ({
  ...{ id, header, number: true },
  cell: (row) => row[id].toLocaleString('ja-JP'),
})

const columns: Column<Row>[] = [
  { id: 'started', header: '日時', cell: ({ startedAt }) => formatInstant(startedAt) },
  { id: 'target', header: 'マスタ', cell: ({ targetLabel }) => targetLabel },
  { id: 'by', header: '操作した人', cell: ({ byLabel }) => byLabel },
  count('added', '追加'),
  count('changed', '変更'),
  count('gone', '閉鎖'),
  count('refused', '誤り'),
  {
    id: 'status',
    header: '状態',
    cell: (row) => {
      const { label, tone } = importStanding(row.status, row)
      return <StatusTag tone={tone}>{label}</StatusTag>
    },
  },
]
