import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { wayToMember } from '@/app/(staff)/staff/(inside)/members/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { findStaffMember } from '@/lib/queries/staff'
import { RoleForm } from './role-form'

export default async function RolePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/members/${id}/role`, ['admin'])
  const member = await findStaffMember(viewer, id)
  if (member?.status !== 'ACTIVE' || member.self) notFound()
  return (
    <StaffPage title="役割の変更" way={wayToMember(id, member.name)} wide={false} ownHeading>
      <RoleForm id={id} name={member.name} role={member.role} />
    </StaffPage>
  )
}
