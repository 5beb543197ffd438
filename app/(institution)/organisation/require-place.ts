import { forbidden, redirect } from 'next/navigation'
import { members, requireViewer } from '@/app/require-viewer'
import { ownPlace } from '@/lib/queries/people'

/** A page about the organisation of this session; whoever has none is told on マイページ how to get one. */
export async function requirePlace(here: string) {
  const viewer = await requireViewer(members, here)
  const place = await ownPlace(viewer)
  if (!place || !viewer.organisation) redirect('/home')
  return { viewer, place, organisation: viewer.organisation }
}

/** The 管理者 only (R-REG-8). The use cases ask again. */
export async function requireManager(here: string) {
  const found = await requirePlace(here)
  if (found.place.role !== 'MANAGER') forbidden()
  return found
}

export const home = { label: 'マイページ', href: '/home' }
export const peopleCrumb = { label: '利用者', href: '/organisation/people' }
