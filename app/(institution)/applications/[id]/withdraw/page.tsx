import { notFound, redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { transition } from '@/lib/domain/workflow'
import { findOwnApplication } from '@/lib/queries/own-application'
import { WithdrawForm } from './withdraw-form'

export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/applications/${id}/withdraw`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  const { status, receiptNumber } = application
  if (!receiptNumber || !transition(applicationWorkflow, 'withdraw', viewer.role, status))
    redirect(`/applications/${id}`)
  return (
    <PortalPage
      title="申請を取り下げる"
      way={[
        { label: '申請の一覧', href: '/applications' },
        { label: '利用開始申請の状態', href: `/applications/${id}` },
      ]}
      ownHeading
    >
      <WithdrawForm id={id} receiptNumber={receiptNumber} />
    </PortalPage>
  )
}
