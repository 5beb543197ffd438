import { renew } from '@/app/(account)/account/second-factor/renew/actions'
import { renewalOf } from '@/app/(account)/account/second-factor/renew/renewal-of'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { QrCode } from '@/components/account/qr-code'
import { RenewForm, renewTitle } from '@/components/account/renew-form'
import { offeredTotpSecret, totpUri } from '@/lib/adapters/totp'
import { findOwnAccount } from '@/lib/queries/own-account'

const way = [staffTop, { label: 'アカウント設定', href: '/staff/account' }]

export default async function StaffRenewPage() {
  const viewer = await requireStaff('/staff/account/second-factor')
  const secret = offeredTotpSecret(renewalOf(viewer, await findOwnAccount(viewer)))
  return (
    <StaffPage title={renewTitle} way={way} ownHeading wide={false}>
      <RenewForm
        action={renew}
        secret={(secret.match(/.{4}/g) ?? []).join(' ')}
        code={<QrCode text={totpUri(secret, viewer.email)} label="認証アプリに読み込ませるQRコード" />}
        backHref="/staff/account"
      />
    </StaffPage>
  )
}
