import { redirect } from 'next/navigation'
import { StaffPage } from '@/app/(staff)/staff-page'
import { getViewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { staffPath } from '@/lib/domain/account/staff-sign-in-schema'
import { StaffSignInForm } from './sign-in-form'

export default async function StaffSignInPage({ searchParams }: { searchParams: Promise<{ to?: string }> }) {
  const to = staffPath((await searchParams).to)
  const viewer = await getViewer()
  if (viewer && isStaff(viewer.role)) redirect(to)
  return (
    <StaffPage title="職員ログイン" ownHeading wide={false}>
      <StaffSignInForm to={to} />
    </StaffPage>
  )
}
