import { PortalPage } from '@/app/portal-page'

export default function AgreedPage() {
  return (
    <PortalPage title="変更を承認しました" way={[{ label: 'アカウント設定', href: '/account' }]}>
      <p>
        もう一方のメールアドレスにも確認のメールを送信しています。そのメールのリンクからも承認すると、メールアドレスが変わります。
      </p>
    </PortalPage>
  )
}
