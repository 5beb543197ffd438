import { endShowing, makeCodes } from '@/app/(account)/account/recovery-codes/actions'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { MakeCodesForm, recoveryTitle, ShownCodes } from '@/components/account/recovery-forms'
import { carriedRecoveryCodes } from '@/lib/adapters/recovery-cookie'
import { findOwnAccount } from '@/lib/queries/own-account'

const way = [staffTop, { label: 'アカウント設定', href: '/staff/account' }]

export default async function StaffRecoveryCodesPage() {
  const viewer = await requireStaff('/staff/account/recovery-codes')
  const codes = await carriedRecoveryCodes(viewer)
  const { recoveryCodes } = await findOwnAccount(viewer)
  return (
    <StaffPage title={recoveryTitle} way={way} ownHeading wide={false}>
      {codes ? (
        <ShownCodes action={endShowing} codes={codes} />
      ) : (
        <MakeCodesForm action={makeCodes} left={recoveryCodes} backHref="/staff/account" />
      )}
    </StaffPage>
  )
}
