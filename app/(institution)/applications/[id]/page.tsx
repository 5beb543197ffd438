import { notFound, redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { StatusOfApplication } from '@/components/application/status-of-application'
import { ButtonLink } from '@/components/ui/button'
import { Heading } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { timelineOf } from '@/lib/domain/application/timeline'
import { whatComesNext } from '@/lib/domain/application/what-comes-next'
import { formatInstant } from '@/lib/domain/date/wareki'
import { findOwnApplication, type OwnApplication } from '@/lib/queries/own-application'
import { answerRows } from './answer-rows'

export default async function ApplicationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(applicants, `/applications/${id}`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  if (application.status === 'DRAFT') redirect(`/applications/${id}/edit`)
  return (
    <PortalPage title="利用開始申請の状態" way={[{ label: '申請の一覧', href: '/applications' }]}>
      <Standing application={application} />
      <Heading level={2}>経過</Heading>
      <Timeline
        entries={application.events.map((event) => ({
          id: String(event.id),
          title: timelineOf(event).title,
          by: timelineOf(event).by,
          dateTime: event.at.toISOString(),
          when: formatInstant(event.at),
          children: event.comment && <p>{event.comment}</p>,
        }))}
      />
      <Heading level={2}>申請の内容</Heading>
      <SummaryList rows={answerRows(application)} />
    </PortalPage>
  )
}

function Standing({ application }: { application: OwnApplication }) {
  const { id, receiptNumber, submittedAt, status } = application
  return (
    <div className="mb-8 flex flex-col items-start gap-3">
      <StatusOfApplication status={status} />
      <p>
        受付番号：<strong className="select-all">{receiptNumber}</strong>
        {submittedAt && `　受付日時：${formatInstant(submittedAt)}`}
      </p>
      <p>{whatComesNext(status)}</p>
      {status === 'ISSUED' && (
        <ButtonLink href={`/devices/settings/${id}`}>マイナ資格確認アプリユーザ設定情報</ButtonLink>
      )}
      {receiptNumber && <TextLink href={`/applications/${id}/receipt`}>受付票（PDF）</TextLink>}
    </div>
  )
}
