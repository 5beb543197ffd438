import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import type { RunResult } from '@/lib/domain/month/step'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'

type Row = {
  id: string
  receiptNumber: string
  name: string
  kind: NoticeKind
  result: RunResult
  message: string | null
}

/** A run may hold thousands; those that would not go through come first, so that they are seen. */
export const previewShown = 200

export function PreviewTable({ rows }: { rows: readonly Row[] }) {
  const order = [
    ...rows.filter(({ result }) => result !== 'done'),
    ...rows.filter(({ result }) => result === 'done'),
  ]
  const shown = order.slice(0, previewShown)
  return (
    <>
      <Table
        caption="届出ごとの見込み"
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/staff/notices/${id}`}
        empty={<p>対象の届出はありません。</p>}
      />
      {order.length > shown.length && (
        <p className="mt-4">
          ほかに{(order.length - shown.length).toLocaleString('ja-JP')}件が処理の対象です。
        </p>
      )}
    </>
  )
}

const columns: Column<Row>[] = [
  { id: 'receipt', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
  { id: 'name', header: '保険者', cell: ({ name }) => name },
  {
    id: 'result',
    header: '見込み',
    cell: ({ result, message }) => (result === 'done' ? '処理します' : message),
  },
]
