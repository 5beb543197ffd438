'use client'

// As with queue-table.tsx: the rows go to the browser as data, once.
import { StatusOfNotice } from '@/components/notice/status-of-notice'
import { Day } from '@/components/review/day'
import { RowClaim } from '@/components/review/row-claim'
import { Whole } from '@/components/review/whole'
import { HiddenText } from '@/components/ui/hidden-text'
import { type Column, Table } from '@/components/ui/table'
import { ageInWords } from '@/lib/domain/date/age'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { timeLeftInWords } from '@/lib/domain/date/time-left'
import { formatMonth } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { type NoticeKind, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { noticeAddress } from '@/lib/domain/notice/notice-address'
import type { NoticeColumn } from '@/lib/domain/notice/notice-columns'
import { openNoticeStatuses } from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'

export type NoticeTableRow = {
  id: string
  receiptNumber: string
  version: number
  kind: NoticeKind
  status: NoticeStatus
  runMonth: RunMonth
  arrivedAt: Date
  onPaper: boolean
  insurerName: string
  insurerCode: string
  prefecture: string
  filerName: string | null
  fileNumber: string | null
  confirmedBy: string | null
  registeredBy: string | null
  /** Whose claim it is now, and until when. */
  clerk: string | null
  claimedUntil: Date | null
  /** Until when it is handed back. */
  returnBy: LocalDate
  /** Whether the viewer may choose it for confirming. */
  choosable: boolean
}

type Props = {
  rows: readonly NoticeTableRow[]
  now: Date
  caption: string
  empty: string
  columns: readonly NoticeColumn[]
  /** This list, as the address of a notice names it. */
  list: string
}

export function NoticeTable({ rows, now, caption, empty, columns, list }: Props) {
  const shown = columnsAt(now).filter(
    ({ id }) => alwaysThere.includes(id) || (columns as readonly string[]).includes(id),
  )
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={rows.some(({ choosable }) => choosable) ? [choose, ...shown] : shown}
      rowKey={({ id }) => id}
      rowHref={({ id }) => noticeAddress(id, list)}
      linkColumn="receipt"
      empty={<p>{empty}</p>}
    />
  )
}

const alwaysThere = ['receipt', 'insurer', 'state']

const choose: Column<NoticeTableRow> = {
  id: 'choose',
  header: '選択',
  cell: (row) => (row.choosable ? <Choose {...row} /> : null),
}

/** Above the link that covers the row. What was seen is sent along, so that nobody decides on another version. */
function Choose({ id, version, receiptNumber }: NoticeTableRow) {
  return (
    <label className="relative z-10 -my-2 -ml-2.5 inline-flex size-11 cursor-pointer items-center justify-center">
      <input type="checkbox" name="chosen" value={`${id}.${version}`} className="size-6 accent-key-900" />
      <HiddenText>{receiptNumber}を選ぶ</HiddenText>
    </label>
  )
}

function columnsAt(now: Date): Column<NoticeTableRow>[] {
  return [
    { id: 'receipt', header: '受付番号', cell: (row) => <Whole>{row.receiptNumber}</Whole> },
    { id: 'kind', header: '届出', cell: (row) => <Kind {...row} /> },
    { id: 'insurer', header: '保険者', cell: (row) => <Insurer {...row} /> },
    { id: 'state', header: '状態', cell: (row) => <State {...row} /> },
    { id: 'number', header: '整理番号', cell: ({ fileNumber }) => <Whole>{fileNumber ?? 'まだ'}</Whole> },
    { id: 'clerks', header: '確認・登録', cell: (row) => <Clerks {...row} /> },
    { id: 'run', header: '処理の回', cell: (row) => <Run {...row} now={now} /> },
    { id: 'arrived', header: '受付日', cell: (row) => <Arrived {...row} now={now} /> },
  ]
}

function Kind({ kind, onPaper }: NoticeTableRow) {
  return (
    <div className="min-w-0">
      <Whole>{noticeKindShortLabels[kind]}</Whole>
      {onPaper && <p className="text-solid-gray-700">紙</p>}
    </div>
  )
}

function Insurer({ insurerName, insurerCode, prefecture, filerName }: NoticeTableRow) {
  return (
    <div className="min-w-0 [word-break:normal] md:min-w-36">
      {insurerName}
      <p className="text-solid-gray-700">
        <Whole>{prefectureLabel(prefecture)}</Whole> <Whole>{insurerCode}</Whole>
      </p>
      {filerName && filerName !== insurerName && <p className="text-solid-gray-700">提出：{filerName}</p>}
    </div>
  )
}

function State({ status, clerk, claimedUntil }: NoticeTableRow) {
  return (
    <div className="min-w-0 md:min-w-30">
      <StatusOfNotice status={status} />
      <RowClaim clerk={clerk} claimedUntil={claimedUntil} />
    </div>
  )
}

function Clerks({ confirmedBy, registeredBy }: NoticeTableRow) {
  return (
    <div className="min-w-0 md:min-w-32">
      <p>確認：{confirmedBy ?? 'まだ'}</p>
      <p>登録：{registeredBy ?? 'まだ'}</p>
    </div>
  )
}

function Run({ runMonth, status, now, returnBy }: NoticeTableRow & { now: Date }) {
  const open = (openNoticeStatuses as readonly NoticeStatus[]).includes(status)
  return (
    <div className="min-w-0 md:min-w-24">
      <Whole>{formatMonth(runMonth)}</Whole>
      {open && (
        <p className="text-solid-gray-700">
          <Whole>返還期限まで</Whole>
          <wbr />
          <Whole>{timeLeftInWords(returnBy, jstDate(now))}</Whole>
        </p>
      )}
    </div>
  )
}

function Arrived({ arrivedAt, now, status }: NoticeTableRow & { now: Date }) {
  const open = (openNoticeStatuses as readonly NoticeStatus[]).includes(status)
  return (
    <div className="min-w-0">
      <Day at={arrivedAt} />
      {open && <p className="text-solid-gray-700">{ageInWords(arrivedAt, now)}経過</p>}
    </div>
  )
}
