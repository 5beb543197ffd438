import { notFound } from 'next/navigation'
import { home, peopleCrumb, requireManager } from '@/app/(institution)/organisation/require-place'
import { PortalPage } from '@/app/portal-page'
import { SummaryList } from '@/components/ui/summary-list'
import { membershipRoleLabels } from '@/lib/domain/account/membership-role'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOpenInvitation } from '@/lib/queries/people'
import { InvitationForm } from './invitation-form'

export default async function OpenInvitationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { viewer } = await requireManager(`/organisation/people/invitations/${id}`)
  const found = await findOpenInvitation(viewer, id)
  if (!found) notFound()
  const over = viewer.now >= found.expiresAt
  const rows = [
    { label: 'メールアドレス', value: <span className="break-all">{found.email}</span> },
    { label: '役割', value: membershipRoleLabels[found.role] },
    { label: '送信した日時', value: formatInstant(found.sentAt) },
    { label: '期限', value: `${formatInstant(found.expiresAt)}${over ? '（期限切れ）' : ''}` },
  ]
  return (
    <PortalPage title="招待の確認" way={[home, peopleCrumb]} ownHeading>
      <InvitationForm id={id} bounced={found.bounced} intro={<SummaryList rows={rows} />} />
    </PortalPage>
  )
}
