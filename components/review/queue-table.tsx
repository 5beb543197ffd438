import type { ReactNode } from 'react'
import { StatusOfApplication } from '@/components/application/status-of-application'
import { StatusTag } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { ageInWords } from '@/lib/domain/date/age'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { type FacilityKind, facilityKindLabel, portalLabels, portalOf } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'

type Row = {
  id: string
  receiptNumber: string
  status: ApplicationStatus
  submittedAt: Date
  deviceCount: number
  matched: boolean
  kind: FacilityKind
  prefecture: string
  code: string
  facilityName: string
}

type Props = { rows: readonly Row[]; now: Date; caption: string; empty: string }

export function QueueTable({ rows, now, caption, empty }: Props) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={columnsAt(now)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/applications/${id}`}
      empty={<p>{empty}</p>}
    />
  )
}

function columnsAt(now: Date): Column<Row>[] {
  return [
    { id: 'receipt', header: '受付番号', cell: (row) => <Whole>{row.receiptNumber}</Whole> },
    { id: 'facility', header: '施設', cell: (row) => <Facility {...row} /> },
    { id: 'kind', header: '種別', cell: ({ kind }) => <Kind kind={kind} /> },
    { id: 'devices', header: '台数', number: true, cell: (row) => <Whole>{row.deviceCount}台</Whole> },
    { id: 'state', header: '状態', cell: (row) => <State {...row} /> },
    { id: 'arrived', header: '受付日', cell: (row) => <Arrived {...row} now={now} /> },
  ]
}

/** Not broken into two lines where there is room for columns. */
function Whole({ children }: { children: ReactNode }) {
  return <span className="md:whitespace-nowrap">{children}</span>
}

function Facility({ facilityName, prefecture, code }: Row) {
  return (
    <div className="min-w-0 md:min-w-56">
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
      <p className="text-solid-gray-700">{portalLabels[portalOf(kind)].replace('総合ポータルサイト', '')}</p>
    </div>
  )
}

function State({ status, matched }: Row) {
  return (
    <div className="flex flex-wrap gap-1">
      <StatusOfApplication status={status} />
      {matched && <StatusTag tone="success">照合済み</StatusTag>}
    </div>
  )
}

/** The day is enough for a list; the case shows the minute. */
function Arrived({ submittedAt, now }: Row & { now: Date }) {
  return (
    <div className="min-w-0">
      <time dateTime={submittedAt.toISOString()}>
        <Whole>{formatDateWithWeekday(jstDate(submittedAt))}</Whole>
      </time>
      <p className="text-solid-gray-700">{ageInWords(submittedAt, now)}経過</p>
    </div>
  )
}
