import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { Whole } from '@/components/review/whole'
import { HiddenText } from '@/components/ui/hidden-text'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDate } from '@/lib/domain/date/wareki'
import { dispatchBox } from '@/lib/domain/notice/dispatch-box'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { formatPostalCode } from '@/lib/domain/text/postal-code'

export type PaperTableRow = {
  id: string
  receiptNumber: string | null
  kind: NoticeKind
  status: NoticeStatus
  arrivedAt: Date | null
  insurerName: string
  postalCode: string
  address: string
  addressee: string
  printedAt: Date | null
  dispatchedOn: Date | null
  undeliveredOn: Date | null
  pdfKey: string | null
}

type ListProps = { rows: readonly PaperTableRow[]; empty: string; chooses: boolean }

/** What goes back on paper, with whom it is sent to: on paper this list is what the letters are checked against. */
export function PostTable({ rows, empty, chooses }: ListProps) {
  return (
    <Table
      caption="返還する紙の届出"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={chooses ? [choose, ...postColumns] : postColumns}
      empty={<p>{empty}</p>}
    />
  )
}

/** Papers that are typed, or typed again after a return. */
export function TypingTable({ rows, empty, opens }: Omit<ListProps, 'chooses'> & { opens: boolean }) {
  return (
    <Table
      caption="入力中の紙の届出"
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={opens ? ({ id }) => `/staff/paper/${id}` : undefined}
      columns={typingColumns}
      empty={<p>{empty}</p>}
    />
  )
}

const choose: Column<PaperTableRow> = {
  id: 'choose',
  header: '選択',
  cell: ({ id, receiptNumber }) => (
    <label className="-my-2 -ml-2.5 inline-flex size-11 cursor-pointer items-center justify-center">
      <input type="checkbox" name={dispatchBox(id)} className="size-6 accent-key-900" />
      <HiddenText>{receiptNumber}を選ぶ</HiddenText>
    </label>
  ),
}

const postColumns: Column<PaperTableRow>[] = [
  {
    id: 'receipt',
    header: '受付番号',
    cell: ({ id, receiptNumber }) => (
      <TextLink href={`/staff/notices/${id}`}>
        <Whole>{receiptNumber}</Whole>
      </TextLink>
    ),
  },
  { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
  {
    id: 'addressee',
    header: '宛先',
    cell: ({ postalCode, address, addressee }) => (
      <div className="min-w-0 [word-break:normal]">
        {postalCode && `〒${formatPostalCode(postalCode)}　`}
        {address}
        <p>{addressee}　御中</p>
      </div>
    ),
  },
  { id: 'form', header: '返還する届出', cell: (row) => <Form {...row} /> },
  { id: 'post', header: '発送', cell: (row) => <Post {...row} /> },
]

function Form({ id, receiptNumber, pdfKey, printedAt }: PaperTableRow) {
  if (!pdfKey) return 'PDFがありません'
  return (
    <div className="min-w-0">
      <TextLink href={`/staff/notices/${id}/pdf?inline=1`} target="_blank" rel="noopener">
        PDFを開く<HiddenText>（{receiptNumber}）</HiddenText>
      </TextLink>
      {printedAt && (
        <p className="text-solid-gray-700">
          <Whole>{formatDate(jstDate(printedAt))}印刷</Whole>
        </p>
      )}
    </div>
  )
}

function Post({ dispatchedOn, undeliveredOn }: PaperTableRow) {
  if (undeliveredOn) return `${day(undeliveredOn)}に宛先不明で戻りました`
  return dispatchedOn ? `${day(dispatchedOn)}に発送しました` : 'まだ'
}

const typingColumns: Column<PaperTableRow>[] = [
  {
    id: 'insurer',
    header: '保険者',
    cell: ({ insurerName }) => <span className="[word-break:normal]">{insurerName}</span>,
  },
  { id: 'kind', header: '届出', cell: ({ kind }) => <Whole>{noticeKindShortLabels[kind]}</Whole> },
  { id: 'state', header: '状態', cell: ({ status }) => <StatusOfNotice status={status} /> },
  {
    id: 'arrived',
    header: '届いた日',
    cell: ({ arrivedAt }) => <Whole>{arrivedAt ? formatDate(jstDate(arrivedAt)) : ''}</Whole>,
  },
]

/** A DATE of the database comes as midnight UTC. */
function day(date: Date): string {
  return formatDate(date.toISOString().slice(0, 10))
}
