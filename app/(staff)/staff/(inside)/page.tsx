import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffMenu } from '@/app/(staff)/staff-menu'
import { StaffPage } from '@/app/(staff)/staff-page'
import { Heading } from '@/components/ui/heading'
import { Table } from '@/components/ui/table'
import { type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import { ageInWords } from '@/lib/domain/date/age'
import { type QueueCount, readDesk } from '@/lib/queries/desk-lists'
import { AskedOpinions } from './asked-opinions'
import { DeskNews } from './desk-news'

export default async function StaffTopPage() {
  const viewer = await requireStaff('/staff')
  const desk = await readDesk(viewer)
  const { locked, undelivered } = desk.others
  const rows = queueNames.map((name) => ({ name, ...desk.queues[name] }))
  return (
    <StaffPage title="職員用トップ">
      <DeskNews viewer={viewer} />
      <AskedOpinions viewer={viewer} />
      <Heading level={2}>利用開始申請</Heading>
      <Table
        caption="利用開始申請の一覧と件数"
        hideCaption
        rows={rows}
        rowKey={({ name }) => name}
        rowHref={({ name }) => `/staff/queue/${name}`}
        columns={[
          { id: 'queue', header: '一覧', cell: ({ name }) => queues[name].label },
          {
            id: 'count',
            header: '件数',
            number: true,
            cell: ({ count }) => `${count.toLocaleString('ja-JP')}件`,
          },
          { id: 'oldest', header: '最も長い待ち時間', number: true, cell: (row) => oldest(row, viewer.now) },
        ]}
      />
      {locked > 0 && (
        <p className="mt-4">
          口座番号の照合に5回失敗し、書類による確認のみになっている施設：{locked.toLocaleString('ja-JP')}件
        </p>
      )}
      {undelivered > 0 && (
        <p className="mt-4">この30日間に届かなかったメール：{undelivered.toLocaleString('ja-JP')}件</p>
      )}
      <StaffMenu role={viewer.role} />
    </StaffPage>
  )
}

function oldest({ oldest: since }: QueueCount & { name: QueueName }, now: Date): string {
  return since ? ageInWords(since, now) : 'なし'
}
