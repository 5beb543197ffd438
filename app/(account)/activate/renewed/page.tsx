import { PortalPage } from '@/app/portal-page'

export default function RenewedPage() {
  return (
    <PortalPage title="新しいリンクを送信しました" way={[{ label: '新規ユーザー登録', href: '/register' }]}>
      <p className="mb-4">
        登録したメールアドレスに、新しいリンクを送信しました。最後に届いたメールのリンクを3時間以内に開き、「登録を完了する」を押してください。
      </p>
      <p>前のリンクは無効になりました。</p>
    </PortalPage>
  )
}
