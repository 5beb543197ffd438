import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { getViewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'

/**
 * Staff only. Whoever is not signed in is led to the sign-in by the page itself (requireStaff), which knows the way
 * back; a test sees to it that every page in here asks.
 */
export default async function InsideLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer()
  if (viewer && !isStaff(viewer.role)) forbidden()
  return children
}
