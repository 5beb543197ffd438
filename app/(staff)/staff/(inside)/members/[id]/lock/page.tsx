import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { wayToMember } from '@/app/(staff)/staff/(inside)/members/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { findStaffMember } from '@/lib/queries/staff'
import { LockForm } from './lock-form'

export default async function LockPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/members/${id}/lock`, ['admin'])
  const member = await findStaffMember(viewer, id)
  if (!member || member.self || !['ACTIVE', 'LOCKED'].includes(member.status)) notFound()
  const locked = member.status === 'LOCKED'
  return (
    <StaffPage
      title={locked ? 'ロックの解除' : 'アカウントのロック'}
      way={wayToMember(id, member.name)}
      wide={false}
      ownHeading
    >
      <LockForm key={String(locked)} id={id} name={member.name} locked={locked} />
    </StaffPage>
  )
}
