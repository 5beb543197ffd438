import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { recallRegistration } from '@/lib/adapters/registration-cookie'
import { linkMinutesLeft } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'

export default async function SentPage() {
  const sent = await recallRegistration()
  const now = await currentTime()
  return (
    <PortalPage title="確認メールを送信しました" way={[{ label: '新規ユーザー登録', href: '/register' }]}>
      <div className="flex flex-col gap-4 text-std-16N-170">
        <p>
          {sent ? (
            <>
              <strong className="break-all">{sent.email}</strong>{' '}
              に、登録を完了するためのメールを送信しました。
            </>
          ) : (
            '入力されたメールアドレスに、登録を完了するためのメールを送信しました。'
          )}
        </p>
        <p>
          メールのリンクを開き、「登録を完了する」を押してください。押すまでログインはできません。
          {sent
            ? `リンクの有効期限は${formatInstant(sent.expiresAt)}です（残り${linkMinutesLeft(sent.expiresAt, now)}分）。`
            : 'リンクの有効期限は、メールの送信から3時間です。'}
        </p>
        <h2 className="mt-4 text-std-20B-150">メールが届かないとき</h2>
        <ul className="list-disc pl-6">
          <li>迷惑メールのフォルダーをご確認ください。</li>
          <li>
            メールアドレスを間違えたときや期限が切れたときは、
            <TextLink href="/register">もう一度ユーザー登録を行ってください</TextLink>
            。前のリンクは無効になります。
          </li>
        </ul>
      </div>
    </PortalPage>
  )
}
