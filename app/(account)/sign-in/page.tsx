import { PortalPage } from '@/app/portal-page'
import { safePath } from '@/lib/domain/account/safe-path'
import { SignInForm } from './sign-in-form'

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = safePath((await searchParams).to)
  return (
    <PortalPage title="ログイン" ownHeading way={[{ label: 'トップ', href: '/' }]}>
      <SignInForm to={to ?? '/home'} back={to !== undefined} />
    </PortalPage>
  )
}
