import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { readPaperForm } from '@/lib/adapters/paper-cookie'
import { emptyFormState } from '@/lib/domain/problem'
import { PaperArrivalForm } from './paper-arrival-form'

const way = [staffTop, { label: '紙の届出', href: '/staff/paper' }]

export default async function NewPaperPage({ searchParams }: { searchParams: Promise<{ again?: string }> }) {
  await requireStaff('/staff/paper/new', ['clerk'])
  const { again } = await searchParams
  const kept = again ? await readPaperForm() : null
  return (
    <StaffPage title="届いた用紙を受け付ける" way={way} wide={false} ownHeading>
      <PaperArrivalForm state={kept ?? emptyFormState} />
    </StaffPage>
  )
}
