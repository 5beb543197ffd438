import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { type Column, Table } from '@/components/ui/table'
import type { BulkProblem } from '@/lib/domain/bulk-filing/check-rows'
import { bulkHeader } from '@/lib/domain/bulk-filing/columns'
import type { NoticeAnswers, NoticeField } from '@/lib/domain/notice/fields'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Row = {
  line: number
  answers: NoticeAnswers
  problems: readonly BulkProblem[]
  mended: Partial<Record<NoticeField, string>>
  state: 'draft' | 'filing' | 'filed'
  notice: { id: string; receiptNumber: string | null; status: NoticeStatus } | null
}

type Props = { bulkId: string; kind: NoticeKind; rows: readonly Row[]; caption: string; empty: string }

/** The rows of a file with what is wrong in which column, and with the receipt of each that is filed. */
export function RowTable({ bulkId, kind, rows, caption, empty }: Props) {
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columnsOf(kind)}
      rows={rows}
      rowKey={({ line }) => String(line)}
      rowHref={({ line, notice }) =>
        notice ? `/notices/${notice.id}` : `/notices/bulk/${bulkId}/rows/${line}`
      }
      empty={<p>{empty}</p>}
    />
  )
}

function columnsOf(kind: NoticeKind): Column<Row>[] {
  return [
    { id: 'line', header: '行', cell: ({ line }) => <span className="whitespace-nowrap">{line}行目</span> },
    { id: 'number', header: '保険者コード', cell: ({ answers }) => answers.insurerNumber || '（空）' },
    {
      id: 'name',
      header: '名称',
      cell: ({ answers }) => <span className="break-all">{answers.name || '（空）'}</span>,
    },
    { id: 'state', header: '状態', cell: (row) => <State kind={kind} row={row} /> },
  ]
}

function State({ kind, row: { state, notice, problems, mended } }: { kind: NoticeKind; row: Row }) {
  if (notice) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        受付番号 {notice.receiptNumber}
        <StatusOfNotice status={notice.status} />
      </span>
    )
  }
  if (state === 'filing') return '受付番号を発行しています'
  return (
    <ul className="flex flex-col gap-2">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.message}`} className="text-error-2">
          {placeOf(kind, problem)}：{problem.message}
        </li>
      ))}
      {problems.length === 0 && <li>提出できます</li>}
      {Object.values(mended).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** K列 電話番号「0312」 */
function placeOf(kind: NoticeKind, { column, field, value }: BulkProblem): string {
  const where = column ? `${column}列 ` : ''
  return `${where}${bulkHeader(kind, field)}${value ? `「${value}」` : '（空）'}`
}
