import { requireStaff } from '@/app/(staff)/require-staff'
import { groupsWay } from '@/app/(staff)/staff/(inside)/groups/way'
import { StaffPage } from '@/app/(staff)/staff-page'
import { NewGroupForm } from './new-group-form'

export default async function NewGroupPage() {
  await requireStaff('/staff/groups/new', ['admin'])
  return (
    <StaffPage title="団体の登録" way={groupsWay} wide={false} ownHeading>
      <NewGroupForm />
    </StaffPage>
  )
}
