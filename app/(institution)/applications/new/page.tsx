import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { applicants, requireViewer } from '@/app/require-viewer'
import { actOf } from '@/lib/action'
import { startApplication } from '@/lib/usecases/start-application'

/** Leads into the facility's one draft, making it when there is none yet. */
export default async function NewApplicationPage() {
  // A browser that only looks ahead must not make a draft.
  if ((await headers()).has('next-router-prefetch')) return null
  const viewer = await requireViewer(applicants, '/applications/new')
  const facility = viewer.facilities[0]
  if (!facility) notFound()
  const act = await actOf('application.start', viewer)
  const { id } = await startApplication(act, viewer, facility.id)
  redirect(`/applications/${id}/edit`)
}
