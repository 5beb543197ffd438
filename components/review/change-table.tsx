import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type Column, Table } from '@/components/ui/table'
import { type ChangeRequestStatus, changeRequestStatusLabels } from '@/lib/domain/change-request/status'
import { ageInWords } from '@/lib/domain/date/age'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateWithWeekday } from '@/lib/domain/date/wareki'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'

type Row = {
  id: string
  number: string
  status: ChangeRequestStatus
  askedAt: Date
  insurer: { name: string; code: string; prefecture: string }
}

const tones: Record<ChangeRequestStatus, StatusTone> = {
  OPEN: 'info',
  ACCEPTED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'plain',
}

export function StatusOfChange({ status }: { status: ChangeRequestStatus }) {
  return <StatusTag tone={tones[status]}>{changeRequestStatusLabels[status]}</StatusTag>
}

export function ChangeTable({ rows, now }: { rows: readonly Row[]; now: Date }) {
  return (
    <Table
      caption="変更の届出の一覧"
      hideCaption
      rows={rows}
      columns={columnsAt(now)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/staff/changes/${id}`}
      empty={
        <p>
          変更の届出はありません。保険者が名称、所在地、代表者などの変更を届け出ると、ここに表示されます。
        </p>
      }
    />
  )
}

function columnsAt(now: Date): Column<Row>[] {
  return [
    { id: 'number', header: '受付番号', cell: ({ number }) => number },
    {
      id: 'insurer',
      header: '保険者',
      cell: ({ insurer }) => (
        <div className="min-w-0 md:min-w-56">
          {insurer.name}
          <p className="text-solid-gray-700">
            {prefectureLabel(insurer.prefecture)} {insurer.code}
          </p>
        </div>
      ),
    },
    { id: 'state', header: '状態', cell: ({ status }) => <StatusOfChange status={status} /> },
    {
      id: 'asked',
      header: '受付日',
      cell: ({ status, askedAt }) => (
        <div className="min-w-0">
          <time dateTime={askedAt.toISOString()}>{formatDateWithWeekday(jstDate(askedAt))}</time>
          {status === 'OPEN' && <p className="text-solid-gray-700">{ageInWords(askedAt, now)}経過</p>}
        </div>
      ),
    },
  ]
}
