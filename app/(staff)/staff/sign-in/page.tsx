import { redirect } from 'next/navigation'
import { StaffPage } from '@/app/(staff)/staff-page'
import { UnsentBanner } from '@/components/account/unsent-banner'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { getViewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { staffPath } from '@/lib/domain/account/staff-sign-in-schema'
import { StaffSignInForm } from './sign-in-form'

type Props = { searchParams: Promise<{ to?: string; joined?: string; ended?: string }> }

export default async function StaffSignInPage({ searchParams }: Props) {
  const { to: wanted, joined, ended } = await searchParams
  const to = staffPath(wanted)
  const viewer = await getViewer()
  if (viewer && isStaff(viewer.role)) redirect(to)
  return (
    <StaffPage title="職員ログイン" ownHeading wide={false}>
      {joined && (
        <NotificationBanner title="登録が完了しました。ログインしてください。" tone="success" live />
      )}
      {ended && <UnsentBanner />}
      <StaffSignInForm to={to} />
    </StaffPage>
  )
}
