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
  if (application.status !== 'DRAFT') redirect(`/applications/${id}`)
  const { answers, uploads, facility, matched } = application
  if (sendProblems(answers, uploads, facility.kind, matched).length > 0)
    redirect(`/applications/${id}/edit?send=1`)
  const edit = `/applications/${id}/edit`
  return (
    <PortalPage
      title="入力内容の確認"
      way={[
        { label: '申請の一覧', href: '/applications' },
        { label: '利用開始申請', href: edit },
      ]}
      ownHeading
    >
      <CheckForm id={id} rows={answerRows(application, edit)} />
    </PortalPage>
  )
}
