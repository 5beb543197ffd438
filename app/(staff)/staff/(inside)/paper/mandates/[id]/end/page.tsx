import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { mandatesWay } from '@/app/(staff)/staff/(inside)/paper/mandates/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { findLiveMandate } from '@/lib/queries/staff-mandates'
import { EndForm } from './end-form'

const title = '委任の取り消しを登録する'

export default async function EndMandatePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/paper/mandates/${id}/end`, ['clerk', 'supervisor'])
  const mandate = await findLiveMandate(viewer, id)
  if (!mandate) notFound()
  const { insurer, association } = mandate
  return (
    <StaffPage title={title} way={mandatesWay} wide={false} ownHeading>
      <EndForm title={title} id={mandate.id} insurer={insurer.name} association={association.name} />
    </StaffPage>
  )
}
