import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import { type RunResult, runResultLabels } from '@/lib/domain/month/step'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'

type Item = {
  id: string
  receiptNumber: string | null
  kind: NoticeKind
  insurerName: string
  result: RunResult | null
  message: string | null
  code: string | null
}

/** What came of each notice (R-CLK-5). */
export function ReportTable({ items, codes }: { items: readonly Item[]; codes: boolean }) {
  return (
    <Table
      caption="届出ごとの結果"
      rows={items}
      columns={codes ? [...columns, code] : columns}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/notices/${id}`}
      empty={<p>対象の届出はありませんでした。</p>}
    />
  )
}

const columns: Column<Item>[] = [
  { id: 'receipt', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
  { id: 'insurer', header: '保険者', cell: ({ insurerName }) => insurerName },
  {
    id: 'result',
    header: '結果',
    cell: ({ result, message }) => (
      <div className="min-w-0">
        {result ? runResultLabels[result] : '処理待ち'}
        {message && <p className="text-solid-gray-700">{message}</p>}
      </div>
    ),
  },
]

const code: Column<Item> = {
  id: 'code',
  header: 'コード',
  cell: ({ code: digits }) => (
    <span className="tabular-nums whitespace-nowrap select-all">{digits ?? '―'}</span>
  ),
}
