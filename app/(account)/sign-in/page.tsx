import { PortalPage } from '@/app/portal-page'
import { UnsentBanner } from '@/components/account/unsent-banner'
import { safePath } from '@/lib/domain/account/safe-path'
import { SignInForm } from './sign-in-form'

type Props = { searchParams: Promise<{ to?: string; ended?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { to: wanted, ended } = await searchParams
  const to = safePath(wanted)
  return (
    <PortalPage title="ログイン" ownHeading way={[{ label: 'トップ', href: '/' }]}>
      {ended && <UnsentBanner />}
      <SignInForm to={to ?? '/home'} back={to !== undefined} />
    </PortalPage>
  )
}
