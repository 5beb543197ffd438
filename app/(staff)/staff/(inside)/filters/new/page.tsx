import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { save } from '@/app/(staff)/staff/(inside)/filters/actions'
import { NameForm } from '@/app/(staff)/staff/(inside)/filters/name-form'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { listAddress } from '@/lib/domain/search/search-schema'

const title = '絞り込みに名前を付けて保存する'

export default async function NewFilterPage({
  searchParams,
}: {
  searchParams: Promise<{ address?: string }>
}) {
  await requireStaff('/staff/filters')
  const address = listAddress.safeParse((await searchParams).address)
  if (!address.success) notFound()
  const way = [staffTop, { label: '一覧', href: address.data }]
  return (
    <StaffPage title={title} way={way} ownHeading wide={false}>
      <NameForm
        action={save}
        title={title}
        label="絞り込みを保存する"
        about={{ name: 'address', value: address.data }}
      />
    </StaffPage>
  )
}
