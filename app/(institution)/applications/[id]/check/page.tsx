import { notFound, redirect } from 'next/navigation'
import { answerRows } from '@/app/(institution)/applications/[id]/answer-rows'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { sendProblems } from '@/lib/domain/application/answers'
import { findOwnApplication } from '@/lib/queries/own-application'
import { CheckForm } from './check-form'

export default async function CheckApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/applications/${id}/check`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  const returned = application.status === 'SENT_BACK'
  if (application.status !== 'DRAFT' && !returned) redirect(`/applications/${id}`)
  const { answers, uploads, facility, matched, cited, version } = application
  if (sendProblems(answers, uploads, facility.kind, matched, cited).length > 0)
    redirect(`/applications/${id}/edit?send=1`)
  const edit = `/applications/${id}/edit`
  return (
    <PortalPage
      title="入力内容の確認"
      way={[
        { label: '申請の一覧', href: '/applications' },
        { label: returned ? '利用開始申請の修正' : '利用開始申請', href: edit },
      ]}
      ownHeading
    >
      <CheckForm id={id} version={version} returned={returned} rows={answerRows(application, edit)} />
    </PortalPage>
  )
}
