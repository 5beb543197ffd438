import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { recallRegistration } from '@/lib/adapters/registration-cookie'
import { linkTimeLeft } from '@/lib/domain/account/link-life'
import { formatInstant } from '@/lib/domain/date/wareki'
import { mailBounced } from '@/lib/queries/mail-state'
import { SentForms } from './sent-forms'

const title = '確認メールを送信しました'
const way = [{ label: '新規ユーザー登録', href: '/register' }]

/** R-REG-5: where the applicant waits, and mends what went wrong on the way. */
export default async function SentPage({ searchParams }: { searchParams: Promise<{ again?: string }> }) {
  const { again } = await searchParams
  const sent = await recallRegistration()
  if (!sent) return <Forgotten />
  const now = await currentTime()
  return (
    <PortalPage title={title} way={way} ownHeading>
      <SentForms
        title={title}
        email={sent.registration.email}
        deadline={formatInstant(sent.expiresAt)}
        timeLeft={linkTimeLeft(sent.expiresAt, now)}
        expired={now >= sent.expiresAt}
        bounced={await mailBounced(sent.mailId)}
        again={again !== undefined}
      />
    </PortalPage>
  )
}

function Forgotten() {
  return (
    <PortalPage title={title} way={way}>
      <p className="mb-4">
        入力されたメールアドレスに、登録を完了するためのメールを送信しました。メールのリンクを開き、「登録を完了する」を押してください。
        リンクの有効期限は、メールの送信から3時間です。
      </p>
      <p>
        メールが届かないときは、
        <TextLink href="/register">もう一度ユーザー登録を行ってください</TextLink>
        。前のリンクは無効になります。
      </p>
    </PortalPage>
  )
}
