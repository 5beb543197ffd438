import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type RetentionJob, retentionJobLabels, retentionWords } from '@/lib/domain/retention/report-words'

type Row = {
  job: RetentionJob
  last: { startedAt: Date; report: unknown; error: string | null } | undefined
  tonight: unknown
}

const columns: Column<Row>[] = [
  { id: 'job', header: '対象', cell: ({ job }) => retentionJobLabels[job] },
  {
    id: 'at',
    header: '前回の実行',
    cell: ({ last }) => (last ? formatInstant(last.startedAt) : 'まだありません'),
  },
  {
    id: 'last',
    header: '前回の削除',
    cell: ({ last }) => {
      if (last?.error) return `失敗しました（番号 ${last.error}）。次の夜にもう一度行います。`
      return last ? retentionWords(last.report) : '－'
    },
  },
  { id: 'tonight', header: 'いま行った場合の削除', cell: ({ tonight }) => retentionWords(tonight) },
]

export function RetentionTable({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      caption="保存期間が過ぎたものの削除"
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ job }) => job}
    />
  )
}
