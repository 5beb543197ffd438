import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { SignInFirst } from '@/app/(public)/sign-in-first'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { actOf } from '@/lib/action'
import { getViewer } from '@/lib/adapters/session'
import { noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { startProblem } from '@/lib/domain/notice/may-start'
import { readStanding } from '@/lib/queries/insurer-standing'
import { findOwnDraft, listFilableInsurers } from '@/lib/queries/own-notices'
import { startNotice } from '@/lib/usecases/start-notice'
import { CannotStart } from './cannot-start'
import { ChooseInsurer } from './choose-insurer'

type Props = { searchParams: Promise<{ kind?: string; insurer?: string }> }

/** Leads into the insurer's one draft of this kind, making it when there is none yet. */
export default async function NewNoticePage({ searchParams }: Props) {
  // A browser that only looks ahead must not make a draft.
  if ((await headers()).has('next-router-prefetch')) return null
  const { kind: word, insurer: wanted } = await searchParams
  const kind = word === 'abolition' ? 'ABOLITION' : 'INTRODUCTION'
  const title = `${noticeKindShortLabels[kind]}の作成`
  const here = `/notices/new?kind=${kind.toLowerCase()}`
  if (!(await getViewer())) {
    return (
      <PortalPage title={title} way={[{ label: 'トップ', href: '/' }]}>
        <SignInFirst what={title} to={here} />
      </PortalPage>
    )
  }
  const viewer = await requireViewer(filers, here)
  const insurers = await listFilableInsurers(viewer)
  const insurer = insurers.length === 1 ? insurers[0] : insurers.find(({ id }) => String(id) === wanted)
  if (!insurer) {
    return (
      <PortalPage title={title} way={noticesWay}>
        <ChooseInsurer insurers={insurers} here={here} />
      </PortalPage>
    )
  }
  const draft = await findOwnDraft(viewer, kind, insurer.id)
  const standing = await readStanding(insurer.id)
  const problem = startProblem(kind, standing)
  if (problem && !draft) {
    return (
      <PortalPage title={title} way={noticesWay}>
        <CannotStart problem={problem} insurer={insurer} standing={standing} viewer={viewer} />
      </PortalPage>
    )
  }
  const act = await actOf('notice.start', viewer)
  const { id } = await startNotice(act, viewer, { kind, insurerId: insurer.id })
  redirect(`/notices/${id}/edit`)
}
