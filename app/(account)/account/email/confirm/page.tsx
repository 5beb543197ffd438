import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { findAccountLink } from '@/lib/queries/account-link'
import { AgreeForm } from './agree-form'

const title = 'メールアドレスの変更の承認'
const way = [{ label: 'アカウント設定', href: '/account' }]

/** Opening the link only looks (GET); the button agrees (POST). */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = '' } = await searchParams
  const link = await findAccountLink(token, ['EMAIL_CHANGE_OLD', 'EMAIL_CHANGE_NEW'])
  const open = link?.email && !linkRefusal(link, await currentTime()) ? link.email : null
  return (
    <PortalPage title={title} way={way} ownHeading={open !== null}>
      {open ? <AgreeForm token={token} email={open} /> : <DeadLink />}
    </PortalPage>
  )
}

function DeadLink() {
  return (
    <p>
      このリンクは、有効期限が切れたか、すでに使われたため使えません。必要なときは、
      <TextLink href="/account/email">メールアドレスの変更をもう一度申し込んでください</TextLink>。
    </p>
  )
}
