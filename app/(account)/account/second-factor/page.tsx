import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { QrCode } from '@/components/account/qr-code'
import { offeredTotpSecret, totpUri } from '@/lib/adapters/totp'
import { findOwnAccount } from '@/lib/queries/own-account'
import { SwitchOffForm, SwitchOnForm } from './switch-forms'

export default async function SecondFactorPage() {
  const viewer = await requireViewer(holders, '/account/second-factor')
  const { secondFactor, lastStep } = await findOwnAccount(viewer)
  const secret = offeredTotpSecret(`${viewer.sessionHash} ${lastStep}`)
  return (
    <PortalPage title="二要素認証" ownHeading way={settingsWay}>
      {secondFactor ? (
        <SwitchOffForm />
      ) : (
        <SwitchOnForm
          secret={(secret.match(/.{4}/g) ?? []).join(' ')}
          code={<QrCode text={totpUri(secret, viewer.email)} label="認証アプリに読み込ませるQRコード" />}
        />
      )}
    </PortalPage>
  )
}
