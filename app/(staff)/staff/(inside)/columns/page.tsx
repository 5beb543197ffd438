import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { queues } from '@/lib/domain/application/queue'
import { readDesk } from '@/lib/queries/desk-lists'
import { ColumnsForm } from './columns-form'

const title = '一覧に表示する列'
const way = [staffTop, { label: queues.review.label, href: '/staff/queue/review' }]

export default async function ColumnsPage() {
  const viewer = await requireStaff('/staff/columns')
  const { columns } = await readDesk(viewer)
  return (
    <StaffPage title={title} way={way} ownHeading wide={false}>
      <ColumnsForm title={title} columns={columns} />
    </StaffPage>
  )
}
