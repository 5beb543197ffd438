import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { type RefusalCode, refusalMessages } from '@/lib/domain/refusal'
import { findActivationLink } from '@/lib/queries/activation-link'
import { ActivateForm, RenewForm } from './activate-form'

const way = [{ label: '新規ユーザー登録', href: '/register' }]

/** Opening the link only looks (GET); the button on it activates (POST). */
export default async function ActivatePage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = '' } = await searchParams
  const link = await findActivationLink(token)
  const refusal = link ? linkRefusal(link, await currentTime()) : 'NOT_FOUND'
  const renewable = refusal === 'LINK_EXPIRED'
  return (
    <PortalPage title="ユーザー登録の完了" way={way} ownHeading={!refusal || renewable}>
      {link && !refusal && <ActivateForm token={token} registration={link.registration} />}
      {renewable && <RenewForm token={token} />}
      {refusal && !renewable && <DeadLink refusal={refusal} />}
    </PortalPage>
  )
}

function DeadLink({ refusal }: { refusal: RefusalCode }) {
  const words =
    refusal === 'NOT_FOUND'
      ? 'このリンクは使えません。メールのリンクが途中で切れていないかをご確認ください。'
      : refusalMessages[refusal]
  return (
    <>
      <p className="mb-4">{words}</p>
      <ul className="list-disc pl-6">
        <li>
          <TextLink href="/sign-in">ログイン</TextLink>
        </li>
        <li>
          <TextLink href="/register">もう一度ユーザー登録を行う</TextLink>（新しいリンクをお送りします）
        </li>
      </ul>
    </>
  )
}
