import { Whole } from '@/components/review/whole'
import { type Column, Table } from '@/components/ui/table'
import { jstDate, type LocalDate } from '@/lib/domain/date/jst'
import { timeLeftInWords } from '@/lib/domain/date/time-left'
import { formatDateWithWeekday, formatMonth } from '@/lib/domain/date/wareki'
import { type CalendarSettings, type RunMonth, runCalendar } from '@/lib/domain/month/calendar'
import type { MonthStatus } from '@/lib/domain/month/status'
import { openNoticeStatuses } from '@/lib/domain/notice/notice-list'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { MonthStatusTag } from './month-status-tag'

type Row = { month: RunMonth; status: MonthStatus; counts: Partial<Record<NoticeStatus, number>> }

type Props = { rows: readonly Row[]; settings: CalendarSettings; now: Date }

export function MonthTable({ rows, settings, now }: Props) {
  return (
    <Table
      caption="月次処理の一覧"
      hideCaption
      rows={rows}
      columns={columnsOf(settings, jstDate(now))}
      rowKey={({ month }) => month}
      rowHref={({ month }) => `/staff/months/${month}`}
      empty={<p>これより前の月次処理はありません。</p>}
    />
  )
}

function columnsOf(settings: CalendarSettings, today: LocalDate): Column<Row>[] {
  const datesOf = (month: RunMonth) => runCalendar(month, settings)
  return [
    { id: 'month', header: '処理の回', cell: ({ month }) => <Whole>{formatMonth(month)}</Whole> },
    { id: 'state', header: '状態', cell: ({ status }) => <MonthStatusTag status={status} /> },
    { id: 'cutoff', header: '締切', cell: ({ month }) => day(datesOf(month).cutoff) },
    {
      id: 'return',
      header: '返還の期限',
      cell: ({ month, counts }) => {
        const { returnBy } = datesOf(month)
        return (
          <div className="min-w-0">
            {day(returnBy)}
            {openOf(counts) > 0 && <p className="text-solid-gray-700">{timeLeftInWords(returnBy, today)}</p>}
          </div>
        )
      },
    },
    { id: 'publish', header: 'アカウント反映の期限', cell: ({ month }) => day(datesOf(month).publishBy) },
    {
      id: 'open',
      header: '返還前の届出',
      number: true,
      cell: ({ counts }) => `${openOf(counts).toLocaleString('ja-JP')}件`,
    },
  ]
}

function day(date: LocalDate) {
  return <Whole>{formatDateWithWeekday(date)}</Whole>
}

function openOf(counts: Row['counts']): number {
  return openNoticeStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
}
