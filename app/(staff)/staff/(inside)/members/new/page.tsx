import { requireStaff } from '@/app/(staff)/require-staff'
import { membersWay } from '@/app/(staff)/staff/(inside)/members/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { NewStaffForm } from './new-staff-form'

export default async function NewStaffPage() {
  await requireStaff('/staff/members/new', ['admin'])
  return (
    <StaffPage title="職員の登録" way={membersWay} wide={false} ownHeading>
      <NewStaffForm />
    </StaffPage>
  )
}
