import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { SignInFirst } from '@/app/(public)/sign-in-first'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { actOf } from '@/lib/action'
import { getViewer } from '@/lib/adapters/session'
import { startApplication } from '@/lib/usecases/start-application'

const title = '利用開始申請'
const here = '/applications/new'

type Props = { searchParams: Promise<{ facility?: string }> }

/** Leads into the facility's one draft, making it when there is none yet; of several facilities, the one chosen. */
export default async function NewApplicationPage({ searchParams }: Props) {
  // A browser that only looks ahead must not make a draft.
  if ((await headers()).has('next-router-prefetch')) return null
  if (!(await getViewer())) {
    return (
      <PortalPage title={title} way={[{ label: 'トップ', href: '/' }]}>
        <SignInFirst what={title} to={here} />
      </PortalPage>
    )
  }
  const viewer = await requireViewer(applicants, here)
  const wanted = (await searchParams).facility
  const facility = viewer.facilities.find(({ id }) => String(id) === wanted) ?? viewer.facilities[0]
  if (!facility) redirect('/home')
  const act = await actOf('application.start', viewer)
  const { id } = await startApplication(act, viewer, facility.id)
  redirect(`/applications/${id}/edit`)
}
