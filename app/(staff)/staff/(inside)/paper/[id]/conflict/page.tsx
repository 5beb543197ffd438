import { notFound, redirect } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { differingFields, NoticeConflict } from '@/components/notice/conflict'
import { actOf } from '@/lib/action'
import { noticeCookie } from '@/lib/adapters/notice-cookie'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findPaper } from '@/lib/queries/paper-desk'
import { recordView } from '@/lib/usecases/record-view'

/** Two clerks typed one paper: nothing was overwritten (R-CLK-2). */
export default async function PaperConflictPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/paper/${id}/conflict`, ['clerk'])
  const found = await findPaper(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const mine = await noticeCookie(`/staff/paper/${id}`).read()
  if (!mine || differingFields(found.answers, mine).length === 0) redirect(`/staff/paper/${id}`)
  const way = [staffTop, { label: '紙の届出', href: '/staff/paper' }]
  return (
    <StaffPage title="2つの内容を比べて選ぶ" way={way} wide={false}>
      <NoticeConflict
        to={`/staff/paper/${id}/answers`}
        version={found.version}
        changedAt={formatInstant(found.changedAt)}
        stored={found.answers}
        mine={mine}
      />
    </StaffPage>
  )
}
