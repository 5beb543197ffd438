import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import type { Verdict } from '@/lib/domain/month/judge'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Row = {
  id: string
  receiptNumber: string | null
  kind: NoticeKind
  status: NoticeStatus
  insurerName: string
  verdict: Verdict
  confirmedHere: boolean
}

/** Before: what would happen with each row. Afterwards: what did (R-CLK-4). */
export function NoticeChosenTable({ rows, done }: { rows: readonly Row[]; done: boolean }) {
  return (
    <Table
      caption={done ? '届出ごとの結果' : '選択した届'}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/notices/${id}`}
      columns={done ? [...columns, result] : [...columns, plan]}
    />
  )
}

const columns: Column<Row>[] = [
  { id: 'receipt', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
  { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
  { id: 'insurer', header: '保険者', cell: ({ insurerName }) => insurerName },
  { id: 'state', header: '状態', cell: ({ status }) => <StatusOfNotice status={status} /> },
]

const plan: Column<Row> = {
  id: 'plan',
  header: '確認すると',
  cell: ({ verdict }) => (verdict.result === 'done' ? '確認済みになります' : verdict.message),
}

const result: Column<Row> = {
  id: 'result',
  header: '結果',
  cell: ({ verdict, confirmedHere }) => (confirmedHere ? '確認しました' : verdict.message),
}
