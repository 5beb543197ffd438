import { redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { CodeForm } from '@/components/account/code-form'
import { TextLink } from '@/components/ui/text-link'
import { getSession } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { safePath } from '@/lib/domain/account/safe-path'
import { confirmCode } from './actions'

export default async function CodePage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = safePath((await searchParams).to) ?? '/home'
  const session = await getSession()
  if (!session || isStaff(session.viewer.role)) redirect(`/sign-in?to=${encodeURIComponent(to)}`)
  if (!session.secondFactorMissing) redirect(to)
  return (
    <PortalPage title="認証コードの入力" way={[{ label: 'ログイン', href: '/sign-in' }]} ownHeading>
      <CodeForm
        action={confirmCode}
        to={to}
        help={
          <p>
            認証アプリを使えなくなったときは、<TextLink href="/contact">お問い合わせ</TextLink>ください。
          </p>
        }
      />
    </PortalPage>
  )
}
