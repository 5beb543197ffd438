import { StaffPage } from '@/app/(staff)/staff-page'
import { QrCode } from '@/components/account/qr-code'
import { currentTime } from '@/lib/adapters/clock'
import { totpUri } from '@/lib/adapters/totp'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { passwordHints } from '@/lib/domain/account/password-rule'
import { env } from '@/lib/env'
import { findAccountLink } from '@/lib/queries/account-link'
import { joiningSecret } from '@/lib/usecases/join-staff'
import { JoinForm } from './join-form'

const title = '職員の登録の完了'
const way = [{ label: '職員ログイン', href: '/staff/sign-in' }]

/** Opening the link only looks (GET); the button sets password and second factor (POST). */
export default async function JoinPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = '' } = await searchParams
  const link = await findAccountLink(token, ['STAFF'])
  const dead = !link || linkRefusal(link, await currentTime()) !== undefined
  const secret = joiningSecret(token)
  return (
    <StaffPage title={title} way={way} wide={false} ownHeading={!dead}>
      {dead ? (
        <p>
          このリンクは、有効期限が切れたか、すでに使われたため使えません。設定が済んでいるときは、そのままログインしてください。済んでいないときは、運用管理者にもう一度登録を依頼してください。
        </p>
      ) : (
        <JoinForm
          token={token}
          hint={passwordHints[env().PASSWORD_POLICY]}
          secret={(secret.match(/.{4}/g) ?? []).join(' ')}
          code={<QrCode text={totpUri(secret, link.email ?? '')} label="認証アプリに読み込ませるQRコード" />}
        />
      )}
    </StaffPage>
  )
}
