import { Passkeys } from '@/app/(account)/account/passkeys/passkeys'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'

type Props = { searchParams: Promise<{ done?: string }> }

const way = [staffTop, { label: 'アカウント設定', href: '/staff/account' }]

export default async function StaffPasskeysPage({ searchParams }: Props) {
  const viewer = await requireStaff('/staff/account/passkeys')
  return (
    <StaffPage title="パスキー" way={way} ownHeading wide={false}>
      <Passkeys viewer={viewer} done={(await searchParams).done} />
    </StaffPage>
  )
}
