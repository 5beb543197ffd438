import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'

export default function ActivatedPage() {
  return (
    <PortalPage title="ユーザー登録が完了しました" way={[{ label: 'トップ', href: '/' }]}>
      <p className="mb-6">
        登録したメールアドレスとパスワードでログインできます。ログインしたら、利用開始申請へお進みください。
      </p>
      <ButtonLink href="/sign-in">ログイン画面へ進む</ButtonLink>
    </PortalPage>
  )
}
