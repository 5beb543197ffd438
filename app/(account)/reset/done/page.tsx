import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'

export default function ResetDonePage() {
  return (
    <PortalPage title="パスワードを再設定しました" way={[{ label: 'ログイン', href: '/sign-in' }]}>
      <p className="mb-6">すべての端末でログアウトしました。新しいパスワードでログインしてください。</p>
      <ButtonLink href="/sign-in">ログイン画面へ進む</ButtonLink>
    </PortalPage>
  )
}
