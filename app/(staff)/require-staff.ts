import { forbidden, redirect } from 'next/navigation'
import { getSession, type Viewer } from '@/lib/adapters/session'
import { type Role, staffRoles } from '@/lib/domain/account/role'

/** A page that only these members of staff see. Nobody else learns more than that it is not for them (D-9). */
export async function requireStaff(here: string, roles: readonly Role[] = staffRoles): Promise<Viewer> {
  const session = await getSession()
  const to = encodeURIComponent(here)
  if (!session) redirect(`/staff/sign-in?to=${to}`)
  if (session.secondFactorMissing) redirect(`/staff/sign-in/code?to=${to}`)
  if (!roles.includes(session.viewer.role)) forbidden()
  return session.viewer
}
