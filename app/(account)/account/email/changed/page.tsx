import { PortalPage } from '@/app/portal-page'
import { ButtonLink } from '@/components/ui/button'

export default function ChangedPage() {
  return (
    <PortalPage title="メールアドレスを変更しました" way={[{ label: 'アカウント設定', href: '/account' }]}>
      <p className="mb-6">
        次のログインから新しいメールアドレスをお使いください。ほかの端末ではログアウトしました。
      </p>
      <ButtonLink href="/account">アカウント設定へ進む</ButtonLink>
    </PortalPage>
  )
}
