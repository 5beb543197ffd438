import { requireStaff } from '@/app/(staff)/require-staff'
import { TextForm } from '@/app/(staff)/staff/(inside)/texts/text-form'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'

export default async function NewTextPage() {
  await requireStaff('/staff/texts/new', ['supervisor'])
  return (
    <StaffPage
      title="定型文の作成"
      way={[staffTop, { label: '定型文', href: '/staff/texts' }]}
      wide={false}
      ownHeading
    >
      <TextForm />
    </StaffPage>
  )
}
