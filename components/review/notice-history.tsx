import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { Whole } from '@/components/review/whole'
import { Table } from '@/components/ui/table'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { formatDate, formatMonth } from '@/lib/domain/date/wareki'
import { type InsurerCodeStatus, insurerCodeStatusLabels } from '@/lib/domain/insurer-code/status'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'

type Earlier = {
  id: string
  receiptNumber: string | null
  kind: NoticeKind
  status: NoticeStatus
  arrivedAt: Date | null
  runMonth: string | null
}

type Code = { id: number; code: string; status: InsurerCodeStatus; issuedAt: Date; abolishedOn: Date | null }

type EarlierProps = { found: { rows: readonly Earlier[]; more: boolean } }

/** What the insurer filed before and since. */
export function EarlierNotices({ found: { rows, more } }: EarlierProps) {
  return (
    <>
      <Table
        caption="この保険者のほかの届出"
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/staff/notices/${id}`}
        empty={<p>この保険者のほかの届出はありません。</p>}
        columns={[
          { id: 'number', header: '受付番号', cell: ({ receiptNumber }) => <Whole>{receiptNumber}</Whole> },
          { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
          { id: 'state', header: '状態', cell: ({ status }) => <StatusOfNotice status={status} /> },
          { id: 'run', header: '処理の回', cell: ({ runMonth }) => (runMonth ? formatMonth(runMonth) : '') },
          {
            id: 'arrived',
            header: '受付日',
            cell: ({ arrivedAt }) => (arrivedAt ? formatDate(jstDate(arrivedAt)) : ''),
          },
        ]}
      />
      {more && <p className="mt-4">ほかの届出は、「申請・届出を探す」で保険者コードから探せます。</p>}
    </>
  )
}

/** Its codes, the abolished ones too: a code is never given out again (R-INS-8). */
export function InsurerCodes({ codes }: { codes: readonly Code[] }) {
  return (
    <Table
      caption="この保険者のオンライン資格確認用コード"
      hideCaption
      rows={codes}
      rowKey={({ id }) => String(id)}
      empty={<p>この保険者にはまだコードがありません。</p>}
      columns={[
        { id: 'code', header: 'コード', cell: ({ code }) => <span className="tabular-nums">{code}</span> },
        { id: 'state', header: '状態', cell: ({ status }) => insurerCodeStatusLabels[status] },
        { id: 'issued', header: '付番した日', cell: ({ issuedAt }) => formatDate(jstDate(issuedAt)) },
        {
          id: 'abolished',
          header: '廃止年月日',
          cell: ({ abolishedOn }) => (abolishedOn ? formatDate(dayOf(abolishedOn)) : 'なし'),
        },
      ]}
    />
  )
}

/** A DATE of the database comes as midnight UTC. */
function dayOf(date: Date): LocalDate {
  return date.toISOString().slice(0, 10)
}
