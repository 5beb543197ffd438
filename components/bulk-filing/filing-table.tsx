import { type Column, Table } from '@/components/ui/table'
import { formatInstant } from '@/lib/domain/date/wareki'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'

type Filing = {
  id: string
  kind: NoticeKind
  fileName: string
  createdAt: Date
  counts: { wrong: number; good: number; filing: number; filed: number }
}

/** The association's files, with what is left to do in each. */
export function FilingTable({ filings }: { filings: readonly Filing[] }) {
  return (
    <Table
      caption="読み込んだファイル"
      hideCaption
      columns={columns}
      rows={filings}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/notices/bulk/${id}`}
      empty={<p>読み込んだファイルはまだありません。読み込むと、ここに件数と誤りの有無が表示されます。</p>}
    />
  )
}

const columns: Column<Filing>[] = [
  { id: 'file', header: 'ファイル', cell: ({ fileName }) => <span className="break-all">{fileName}</span> },
  { id: 'kind', header: '届出', cell: ({ kind }) => noticeKindShortLabels[kind] },
  { id: 'at', header: '読み込んだ日時', cell: ({ createdAt }) => formatInstant(createdAt) },
  { id: 'wrong', header: '誤りのある行', number: true, cell: ({ counts }) => count(counts.wrong) },
  { id: 'good', header: '提出できる行', number: true, cell: ({ counts }) => count(counts.good) },
  {
    id: 'filed',
    header: '提出した行',
    number: true,
    cell: ({ counts }) => count(counts.filed + counts.filing),
  },
]

function count(rows: number): string {
  return `${rows.toLocaleString('ja-JP')}件`
}
