import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'

/** The same for every address (R-REG-7). */
export default function ResetSentPage() {
  return (
    <PortalPage title="メールを送信しました" way={[{ label: 'ログイン', href: '/sign-in' }]}>
      <p className="mb-4">
        入力されたメールアドレスにメールを送信しました。1時間以内にメールのリンクを開き、新しいパスワードを設定してください。
      </p>
      <p>
        届かないときは、迷惑メールのフォルダーと入力したメールアドレスを確認し、
        <TextLink href="/reset">もう一度送信してください</TextLink>。前のリンクは無効になります。
      </p>
    </PortalPage>
  )
}
