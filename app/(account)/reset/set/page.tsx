import { PortalPage } from '@/app/portal-page'
import { TextLink } from '@/components/ui/text-link'
import { currentTime } from '@/lib/adapters/clock'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { passwordHints } from '@/lib/domain/account/password-rule'
import { env } from '@/lib/env'
import { findAccountLink } from '@/lib/queries/account-link'
import { SetForm } from './set-form'

const title = '新しいパスワードの設定'
const way = [{ label: 'パスワードの再設定', href: '/reset' }]

/** Opening the link only looks (GET); the button sets the password (POST). */
export default async function SetPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>
}) {
  const { token = '' } = await searchParams
  const link = await findAccountLink(token, ['RESET'])
  const dead = !link || linkRefusal(link, await currentTime()) !== undefined
  return (
    <PortalPage title={title} way={way} ownHeading={!dead}>
      {dead ? <DeadLink /> : <SetForm token={token} hint={passwordHints[env().PASSWORD_POLICY]} />}
    </PortalPage>
  )
}

function DeadLink() {
  return (
    <p>
      このリンクは、有効期限が切れたか、すでに使われたため使えません。
      <TextLink href="/reset">新しいリンクを送信してください</TextLink>。
    </p>
  )
}
