import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'

export default function AcceptedPage() {
  return (
    <PortalPage title="機関に参加しました" way={[{ label: 'トップ', href: '/' }]}>
      <p className="mb-6">アカウントを登録しました。メールアドレスとパスワードでログインしてください。</p>
      <ButtonLink href="/sign-in">ログイン</ButtonLink>
    </PortalPage>
  )
}
