import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { SummaryList } from '@/components/ui/summary-list'
import { actOf } from '@/lib/action'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { findPaper } from '@/lib/queries/paper-desk'
import { recordView } from '@/lib/usecases/record-view'
import { DiscardForm } from './discard-form'

const title = '入力中の届出を破棄する'

export default async function DiscardPaperPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/paper/${id}/discard`, ['clerk'])
  const found = await findPaper(viewer, id)
  if (found?.status !== 'DRAFT') notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const way = [
    staffTop,
    { label: '紙の届出', href: '/staff/paper' },
    { label: '用紙の内容を入力する', href: `/staff/paper/${id}` },
  ]
  return (
    <StaffPage title={title} way={way} wide={false} ownHeading>
      <DiscardForm
        id={id}
        version={found.version}
        title={title}
        intro={
          <div className="mb-6">
            <SummaryList
              rows={[
                { label: '届出', value: noticeKindLabels[found.kind] },
                { label: '保険者', value: found.insurer.name },
                { label: '届いた日', value: formatDateInFull(jstDate(found.arrivedAt ?? found.createdAt)) },
                { label: '用紙の画像', value: found.scanName ?? '' },
              ]}
            />
          </div>
        }
      />
    </StaffPage>
  )
}
