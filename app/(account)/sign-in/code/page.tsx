import { redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { CodeForm } from '@/components/account/code-form'
import { PasskeySignIn } from '@/components/account/passkey-sign-in'
import { TextLink } from '@/components/ui/text-link'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { safePath } from '@/lib/domain/account/safe-path'
import { findPasskeyRequest } from '@/lib/queries/passkeys'
import { confirmByPasskey, confirmCode } from './actions'

type Props = { searchParams: Promise<{ to?: string; with?: string }> }

export default async function CodePage({ searchParams }: Props) {
  const query = await searchParams
  const to = safePath(query.to) ?? '/home'
  const recovery = query.with === 'recovery'
  const address = `/sign-in/code?to=${encodeURIComponent(to)}`
  const session = await getSession()
  if (!session || isStaff(session.viewer.role)) redirect(`/sign-in?to=${encodeURIComponent(to)}`)
  if (!session.secondFactorMissing) redirect(to)
  const request = await findPasskeyRequest(session.viewer)
  return (
    <PortalPage
      title={recovery ? '回復用コードの入力' : '認証コードの入力'}
      way={[{ label: 'ログイン', href: '/sign-in' }]}
      ownHeading
    >
      <CodeForm
        key={String(recovery)}
        action={confirmCode}
        to={to}
        recovery={recovery}
        otherHref={recovery ? address : `${address}&with=recovery`}
        help={
          <p>
            どちらも使えないときは、<TextLink href="/contact">お問い合わせ</TextLink>ください。
          </p>
        }
      />
      {request && <PasskeySignIn action={confirmByPasskey} to={to} options={{ get: request }} />}
    </PortalPage>
  )
}
