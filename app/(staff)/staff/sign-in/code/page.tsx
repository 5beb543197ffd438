import { redirect } from 'next/navigation'
import { StaffPage } from '@/app/(staff)/staff-page'
import { CodeForm } from '@/components/account/code-form'
import { PasskeySignIn } from '@/components/account/passkey-sign-in'
import { TextLink } from '@/components/ui/text-link'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { staffPath } from '@/lib/domain/account/staff-sign-in-schema'
import { findPasskeyRequest } from '@/lib/queries/passkeys'
import { confirmByPasskey, confirmCode } from './actions'

type Props = { searchParams: Promise<{ to?: string; with?: string }> }

export default async function CodePage({ searchParams }: Props) {
  const query = await searchParams
  const to = staffPath(query.to)
  const recovery = query.with === 'recovery'
  const address = `/staff/sign-in/code?to=${encodeURIComponent(to)}`
  const session = await getSession()
  if (!session || !isStaff(session.viewer.role)) redirect(`/staff/sign-in?to=${encodeURIComponent(to)}`)
  if (!session.secondFactorMissing) redirect(to)
  const request = await findPasskeyRequest(session.viewer)
  const way = [{ label: '職員ログイン', href: '/staff/sign-in' }]
  return (
    <StaffPage title={recovery ? '回復用コードの入力' : '認証コードの入力'} way={way} ownHeading wide={false}>
      <CodeForm
        key={String(recovery)}
        action={confirmCode}
        to={to}
        recovery={recovery}
        otherHref={recovery ? address : `${address}&with=recovery`}
        help={<TextLink href="/staff/sign-in">メールアドレスの入力からやり直す</TextLink>}
      />
      {request && <PasskeySignIn action={confirmByPasskey} to={to} options={{ get: request }} />}
    </StaffPage>
  )
}
