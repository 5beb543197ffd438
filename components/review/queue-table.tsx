'use client'

// The rows go to the browser once, as data: written out on the server they would go twice, as HTML and as elements,
// which took a third of the time of the whole page.
import type { ReactNode } from 'react'
import { StatusOfApplication } from '@/components/application/status-of-application'
import { HiddenText } from '@/components/ui/hidden-text'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { caseAddress } from '@/lib/domain/application/case-address'
import type { QueueColumn } from '@/lib/domain/application/queue-columns'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { ageInWords } from '@/lib/domain/date/age'
import { type FacilityKind, facilityKindLabel, portalLabels, portalOf } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { Day } from './day'
import { RowClaim } from './row-claim'
import { Whole } from './whole'

type Row = {
  id: string
  version: number
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  heldUntil: Date | null
  staffCount: number
  deviceCount: number
  matched: boolean
  kind: FacilityKind
  prefecture: string
  code: string
  facilityName: string
  clerk: string | null
  claimedUntil: Date | null
}

type Props = {
  rows: readonly Row[]
  now: Date
  caption: string
  empty: string
  columns: readonly QueueColumn[]
  /** With a box per row, for a decision on several. */
  choosable: boolean
  /** This list, as the address of a case names it. */
  list: string
}

export function QueueTable({ rows, now, caption, empty, columns, choosable, list }: Props) {
  const all = columnsAt(now)
  const shown = all.filter(({ id }) => alwaysThere.includes(id) || (columns as string[]).includes(id))
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={choosable ? [choose, ...shown] : shown}
      rowKey={({ id }) => id}
      rowHref={({ id }) => caseAddress(id, list)}
      linkColumn="receipt"
      empty={<p>{empty}</p>}
    />
  )
}

const alwaysThere = ['receipt', 'facility', 'state']

function columnsAt(now: Date): Column<Row>[] {
  return [
    { id: 'receipt', header: '受付番号', cell: (row) => <Whole>{row.receiptNumber}</Whole> },
    { id: 'facility', header: '施設', cell: (row) => <Facility {...row} /> },
    { id: 'kind', header: '種別', cell: ({ kind }) => <Kind kind={kind} /> },
    {
      id: 'staff',
      header: '職員数',
      number: true,
      cell: (row) => <Whole>{row.staffCount.toLocaleString('ja-JP')}人</Whole>,
    },
    { id: 'devices', header: '台数', number: true, cell: (row) => <Whole>{row.deviceCount}台</Whole> },
    { id: 'state', header: '状態', cell: (row) => <State {...row} /> },
    { id: 'held', header: '再開する日', cell: (row) => <Held {...row} /> },
    { id: 'arrived', header: '受付日', cell: (row) => <Arrived {...row} now={now} /> },
  ]
}

/** Above the link that covers the row. What was seen is sent along, so that nobody decides on another version. */
const choose: Column<Row> = {
  id: 'choose',
  header: '選択',
  cell: ({ id, version, receiptNumber }) => (
    <label className="relative z-10 -my-2 -ml-2.5 inline-flex size-11 cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        name={`chosen-${id}`}
        value={String(version)}
        className="size-6 accent-key-900"
      />
      <HiddenText>{receiptNumber}を選ぶ</HiddenText>
    </label>
  ),
}

function Facility({ facilityName, prefecture, code }: Row) {
  return (
    <div className="min-w-0 [word-break:normal] md:min-w-36">
      {facilityName}
      <p className="text-solid-gray-700">
        <Whole>{prefectureLabel(prefecture)}</Whole> <Whole>{code}</Whole>
      </p>
    </div>
  )
}

function Kind({ kind }: { kind: FacilityKind }) {
  return (
    <div className="min-w-0">
      {facilityKindLabel(kind)}
      <p className="text-solid-gray-700">
        <Whole>{portalLabels[portalOf(kind)].replace('総合ポータルサイト', '')}</Whole>
      </p>
    </div>
  )
}

function State({ status, matched, clerk, claimedUntil }: Row) {
  return (
    <div className="min-w-0 md:min-w-30">
      <div className="flex flex-wrap gap-1">
        <StatusOfApplication status={status} />
        {matched && <StatusTag tone="success">照合済み</StatusTag>}
      </div>
      <RowClaim clerk={clerk} claimedUntil={claimedUntil} />
    </div>
  )
}

function Held({ heldUntil }: Row): ReactNode {
  return heldUntil ? <Day at={heldUntil} /> : '―'
}

/** The day is enough for a list; the case shows the minute. */
function Arrived({ submittedAt, now }: Row & { now: Date }) {
  return (
    <div className="min-w-0">
      <Day at={submittedAt} />
      <p className="text-solid-gray-700">{ageInWords(submittedAt, now)}経過</p>
    </div>
  )
}
