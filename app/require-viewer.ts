import { forbidden, redirect } from 'next/navigation'
import { getViewer, type Viewer } from '@/lib/adapters/session'
import { type Role, reviewers } from '@/lib/domain/account/role'

/** A page that only these roles see. Signed out: to the sign-in, which says why, and back (R-SITE-2). */
export async function requireViewer(roles: readonly Role[], here: string): Promise<Viewer> {
  const viewer = await getViewer()
  if (!viewer) redirect(`/sign-in?to=${encodeURIComponent(here)}`)
  if (!roles.includes(viewer.role)) forbidden()
  return viewer
}

export const applicants = ['institution', 'insurer'] as const satisfies readonly Role[]

/** Who sends files to a page of an application: with the form, or with a message from either side. */
export const uploaders = [...applicants, ...reviewers] as const satisfies readonly Role[]

/** Everybody but staff: who belongs to an organisation. */
export const members = [...applicants, 'association', 'coordinator'] as const satisfies readonly Role[]

/** Who files notices: insurers, and associations for them (R-INS-4). */
export const filers = ['insurer', 'association'] as const satisfies readonly Role[]

/** Who keeps rows of the two lists (R-LST-4): facilities their own, coordinators what they collect. */
export const listKeepers = [...applicants, 'coordinator'] as const satisfies readonly Role[]
