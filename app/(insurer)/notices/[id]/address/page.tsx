import { notFound, redirect } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { addressProposal } from '@/lib/domain/notice/answers'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { AddressForm } from './address-form'

const title = '所在地の書き方の確認'

/** R-INS-3: nothing is rewritten silently; before and after stand side by side, and the person decides. */
export default async function AddressPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/${id}/address`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  const proposal = addressProposal(notice.answers)
  if (!notice.own || !proposal) redirect(`/notices/${id}/check`)
  return (
    <PortalPage
      title={title}
      way={[...noticesWay, { label: '届出の内容', href: `/notices/${id}/edit` }]}
      ownHeading
    >
      <AddressForm id={id} title={title} before={proposal.before} after={proposal.after} />
    </PortalPage>
  )
}
