import { MandateWay } from '@/components/mandate/mandate-way'
import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { formatMonth } from '@/lib/domain/date/wareki'
import { splitInsurerNumber } from '@/lib/domain/insurer-code/insurer-number'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Row = {
  number: string
  name: string
  code: string | null
  notice_id: string | null
  kind: NoticeKind | null
  status: NoticeStatus | null
  receipt_number: string | null
  run_month: string | null
  has_pdf: boolean
  granted_at: Date
  paper_on: Date | null
}

/** An association's insurers: state, receipt, run, code and the returned notice. */
export function InsurerTable(props: { rows: readonly Row[]; caption: string; empty: string }) {
  const { rows, caption, empty } = props
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ number }) => number}
      empty={<p>{empty}</p>}
    />
  )
}

const columns: Column<Row>[] = [
  {
    id: 'number',
    header: '保険者番号',
    cell: ({ number }) => splitInsurerNumber(number)?.printed ?? number,
  },
  { id: 'name', header: '名称', cell: ({ name }) => name },
  {
    id: 'mandate',
    header: '委任',
    cell: ({ granted_at: at, paper_on: paperOn }) => <MandateWay at={at} paperOn={paperOn} />,
  },
  {
    id: 'state',
    header: '届出と状態',
    cell: ({ kind, status }) =>
      kind && status ? (
        <span className="flex flex-wrap items-center gap-2">
          {noticeKindShortLabels[kind]}
          <StatusOfNotice status={status} />
        </span>
      ) : (
        '届出なし'
      ),
  },
  {
    id: 'receipt',
    header: '受付番号',
    cell: ({ notice_id: id, receipt_number: receipt }) =>
      id ? <TextLink href={`/notices/${id}`}>{receipt}</TextLink> : '―',
  },
  { id: 'run', header: '処理月', cell: ({ run_month: run }) => (run ? formatMonth(run) : '―') },
  { id: 'code', header: 'コード', cell: ({ code }) => code ?? '―' },
  {
    id: 'pdf',
    header: '返還された届出',
    cell: ({ notice_id: id, has_pdf: hasPdf, name }) =>
      id && hasPdf ? (
        <TextLink href={`/notices/${id}/pdf`} aria-label={`${name}の返還された届出（PDF）`}>
          PDF
        </TextLink>
      ) : (
        '―'
      ),
  },
]
