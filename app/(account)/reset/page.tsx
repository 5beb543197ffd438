import { PortalPage } from '@/app/portal-page'
import { AskForm } from './ask-form'

export default function ResetPage() {
  return (
    <PortalPage title="パスワードの再設定" ownHeading way={[{ label: 'ログイン', href: '/sign-in' }]}>
      <AskForm />
    </PortalPage>
  )
}
