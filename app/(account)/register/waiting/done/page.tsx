import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'

export default function WaitingDonePage() {
  return (
    <PortalPage
      title="お知らせの申込みを受け付けました"
      way={[{ label: '新規ユーザー登録', href: '/register' }]}
    >
      <p className="mb-4">
        機関コードが登録されましたら、入力されたメールアドレスに一度だけお知らせします。いま行っていただくことはありません。
      </p>
      <p>
        <TextLink href="/">トップへ戻る</TextLink>
      </p>
    </PortalPage>
  )
}
