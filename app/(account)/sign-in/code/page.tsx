import { redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { safePath } from '@/lib/domain/account/safe-path'
import { CodeForm } from './code-form'

export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = safePath((await searchParams).to) ?? '/home'
  const session = await getSession()
  if (!session || isStaff(session.viewer.role)) redirect(`/sign-in?to=${encodeURIComponent(to)}`)
  if (!session.secondFactorMissing) redirect(to)
  return (
    <PortalPage title="認証コードの入力" way={[{ label: 'ログイン', href: '/sign-in' }]} ownHeading>
      <CodeForm to={to} />
    </PortalPage>
  )
}
