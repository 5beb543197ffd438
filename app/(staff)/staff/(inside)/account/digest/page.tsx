import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { reviewers } from '@/lib/domain/account/role'
import { wantsDigest } from '@/lib/queries/desk-preference'
import { DigestForm } from './digest-form'

const title = '毎朝のお知らせメール'
const way = [staffTop, { label: 'アカウント設定', href: '/staff/account' }]

export default async function DigestPage() {
  const viewer = await requireStaff('/staff/account/digest', reviewers)
  return (
    <StaffPage title={title} way={way} ownHeading wide={false}>
      <DigestForm title={title} wanted={await wantsDigest(viewer)} />
    </StaffPage>
  )
}
