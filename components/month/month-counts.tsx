import { Table } from '@/components/ui/table'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { filedNoticeStatuses, writeNoticeFilter } from '@/lib/domain/notice/notice-list'
import { type NoticeStatus, noticeStatusLabels } from '@/lib/domain/notice/status'

type Props = { month: RunMonth; counts: Partial<Record<NoticeStatus, number>> }

/** How many notices of the run stand where; each leads to them. */
export function MonthCounts({ month, counts }: Props) {
  const rows = filedNoticeStatuses
    .map((status) => ({ status, count: counts[status] ?? 0 }))
    .filter(({ count }) => count > 0)
  return (
    <Table
      caption="届出の状態ごとの件数"
      hideCaption
      rows={rows}
      rowKey={({ status }) => status}
      rowHref={({ status }) => writeNoticeFilter({ list: 'all', run: month, status })}
      empty={<p>この回の届出はまだありません。保険者が締切までに届出を提出すると、ここに表示されます。</p>}
      columns={[
        { id: 'label', header: '状態', cell: ({ status }) => noticeStatusLabels[status] },
        {
          id: 'count',
          header: '件数',
          number: true,
          cell: ({ count }) => `${count.toLocaleString('ja-JP')}件`,
        },
      ]}
    />
  )
}
