import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { rename } from '@/app/(staff)/staff/(inside)/filters/actions'
import { NameForm } from '@/app/(staff)/staff/(inside)/filters/name-form'
import { RemoveForm } from '@/app/(staff)/staff/(inside)/filters/remove-form'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { findFilter } from '@/lib/queries/saved-filters'

const title = '絞り込みの名前を変更する'
const way = [staffTop, { label: '保存した絞り込み', href: '/staff/filters' }]

export default async function FilterPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/filters/${id}`)
  const filter = await findFilter(viewer, id)
  if (!filter) notFound()
  return (
    <StaffPage title={title} way={way} ownHeading wide={false}>
      <NameForm
        action={rename}
        title={title}
        label="名前を変更する"
        about={{ name: 'id', value: id }}
        name={filter.name}
      >
        <RemoveForm id={id} name={filter.name} />
      </NameForm>
    </StaffPage>
  )
}
