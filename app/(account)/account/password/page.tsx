import { holders, settingsWay } from '@/app/(account)/account/holders'
import { PortalPage } from '@/app/portal-page'
import { requireViewer } from '@/app/require-viewer'
import { passwordHints } from '@/lib/domain/account/password-rule'
import { env } from '@/lib/env'
import { PasswordForm } from './password-form'

export default async function PasswordPage() {
  await requireViewer(holders, '/account/password')
  return (
    <PortalPage title="パスワードの変更" ownHeading way={settingsWay}>
      <PasswordForm hint={passwordHints[env().PASSWORD_POLICY]} />
    </PortalPage>
  )
}
