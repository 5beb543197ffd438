import { redirect } from 'next/navigation'
import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { MakeCodesForm, recoveryTitle, ShownCodes } from '@/components/account/recovery-forms'
import { carriedRecoveryCodes } from '@/lib/adapters/recovery-cookie'
import { findOwnAccount } from '@/lib/queries/own-account'
import { endShowing, makeCodes } from './actions'

export default async function RecoveryCodesPage() {
  const viewer = await requireViewer(holders, '/account/recovery-codes')
  const account = await findOwnAccount(viewer)
  if (!account.secondFactor) redirect('/account/second-factor')
  const codes = await carriedRecoveryCodes(viewer)
  return (
    <PortalPage title={recoveryTitle} way={settingsWay} ownHeading>
      {codes ? (
        <ShownCodes action={endShowing} codes={codes} />
      ) : (
        <MakeCodesForm action={makeCodes} left={account.recoveryCodes} backHref="/account" />
      )}
    </PortalPage>
  )
}
