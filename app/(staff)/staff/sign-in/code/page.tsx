import { redirect } from 'next/navigation'
import { StaffPage } from '@/app/(staff)/staff-page'
import { CodeForm } from '@/components/account/code-form'
import { TextLink } from '@/components/ui/text-link'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { staffPath } from '@/lib/domain/account/staff-sign-in-schema'
import { confirmCode } from './actions'

export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = staffPath((await searchParams).to)
  const session = await getSession()
  if (!session || !isStaff(session.viewer.role)) redirect(`/staff/sign-in?to=${encodeURIComponent(to)}`)
  if (!session.secondFactorMissing) redirect(to)
  const way = [{ label: '職員ログイン', href: '/staff/sign-in' }]
  return (
    <StaffPage title="認証コードの入力" way={way} ownHeading wide={false}>
      <CodeForm
        action={confirmCode}
        to={to}
        help={<TextLink href="/staff/sign-in">メールアドレスの入力からやり直す</TextLink>}
      />
    </StaffPage>
  )
}
