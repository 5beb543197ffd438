import { facilityChoices } from '@/app/(account)/register/choices'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { readRescueForm } from '@/lib/adapters/rescue-cookie'
import { rescueProblems } from '@/lib/domain/organisation/rescue-schema'
import { emptyFormState } from '@/lib/domain/problem'
import { RescueForm } from './rescue-form'

const way = [staffTop, { label: '管理者の復旧', href: '/staff/rescues' }]

export default async function NewRescuePage({ searchParams }: { searchParams: Promise<{ again?: string }> }) {
  await requireStaff('/staff/rescues/new', ['clerk', 'supervisor'])
  const { again } = await searchParams
  const kept = again ? await readRescueForm() : null
  const state = kept
    ? { ...kept, problems: [...rescueProblems(kept.values), ...kept.problems] }
    : emptyFormState
  return (
    <StaffPage title="復旧を登録する" way={way} wide={false} ownHeading>
      <RescueForm state={state} {...facilityChoices()} />
    </StaffPage>
  )
}
