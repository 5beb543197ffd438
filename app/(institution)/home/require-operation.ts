import { notFound, redirect } from 'next/navigation'
import { applicants, requireViewer } from '@/app/require-viewer'
import { findOwnOperation } from '@/lib/queries/home'

export type FacilityParam = { searchParams: Promise<{ facility?: string }> }

/** A page about the beginning of one facility's work; before there is a registered device there is nothing to begin. */
export async function requireOperation(path: string, searchParams: FacilityParam['searchParams']) {
  const { facility } = await searchParams
  const here = facility === undefined ? path : `${path}?facility=${encodeURIComponent(facility)}`
  const viewer = await requireViewer(applicants, here)
  const operation = await findOwnOperation(viewer, facility)
  if (!operation) notFound()
  if (operation.active === 0 && !operation.operationCheckedAt) redirect('/home')
  return operation
}
