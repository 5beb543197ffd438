import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { queueColumnLabels, queueColumns } from '@/lib/domain/application/queue-columns'
import { noticeColumnLabels, noticeColumns } from '@/lib/domain/notice/notice-columns'
import { isNoticeList, listLabel } from '@/lib/domain/search/list-address'
import { listAddress } from '@/lib/domain/search/search-schema'
import { type Desk, readDesk } from '@/lib/queries/desk-lists'
import { ColumnsForm } from './columns-form'

type Props = { searchParams: Promise<{ address?: string }> }

/** Of the queues, or of the lists of notices: by the list that one comes from and goes back to. */
export default async function ColumnsPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/columns')
  const desk = await readDesk(viewer)
  const asked = listAddress.safeParse((await searchParams).address)
  const address = asked.success ? asked.data : '/staff/queue/review'
  const offered = isNoticeList(address) ? ofNotices(desk) : ofQueues(desk)
  const way = [staffTop, { label: listLabel(address), href: address }]
  return (
    <StaffPage title={offered.title} way={way} ownHeading wide={false}>
      <ColumnsForm {...offered} address={address} />
    </StaffPage>
  )
}

function ofQueues({ columns }: Desk) {
  return {
    title: '申請の一覧に表示する列',
    always: '受付番号、施設、状態',
    columns: queueColumns.map((id) => ({ id, label: queueColumnLabels[id], chosen: columns.includes(id) })),
  }
}

function ofNotices({ noticeColumns: columns }: Desk) {
  return {
    title: '届出の一覧に表示する列',
    always: '受付番号、保険者、状態',
    columns: noticeColumns.map((id) => ({
      id,
      label: noticeColumnLabels[id],
      chosen: columns.includes(id),
    })),
  }
}
