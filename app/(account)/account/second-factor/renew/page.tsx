import { redirect } from 'next/navigation'
import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { QrCode } from '@/components/account/qr-code'
import { RenewForm, renewTitle } from '@/components/account/renew-form'
import { offeredTotpSecret, totpUri } from '@/lib/adapters/totp'
import { findOwnAccount } from '@/lib/queries/own-account'
import { renew } from './actions'
import { renewalOf } from './renewal-of'

export default async function RenewPage() {
  const viewer = await requireViewer(holders, '/account/second-factor/renew')
  const account = await findOwnAccount(viewer)
  if (!account.secondFactor) redirect('/account/second-factor')
  const secret = offeredTotpSecret(renewalOf(viewer, account))
  return (
    <PortalPage title={renewTitle} way={settingsWay} ownHeading>
      <RenewForm
        action={renew}
        secret={(secret.match(/.{4}/g) ?? []).join(' ')}
        code={<QrCode text={totpUri(secret, viewer.email)} label="認証アプリに読み込ませるQRコード" />}
        backHref="/account"
      />
    </PortalPage>
  )
}
