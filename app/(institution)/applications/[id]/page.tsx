import { notFound, redirect } from 'next/navigation'
import { MessageSection } from '@/app/message-section'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { UnreachedPeople } from '@/app/unreached-people'
import { SendingHistory } from '@/components/application/sending-history'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { Timeline } from '@/components/ui/timeline'
import { timelineOf } from '@/lib/domain/application/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'
import { erasedWords } from '@/lib/domain/retention/erased-words'
import { findOwnApplication, type OwnApplication } from '@/lib/queries/own-application'
import { answerRows } from './answer-rows'
import { RequestsList } from './requests-list'
import { Standing } from './standing'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string; message?: string }>
}

const news: Record<string, { title: string; status: OwnApplication['status'] }> = {
  resubmit: { title: '再提出しました。', status: 'RESUBMITTED' },
  withdraw: { title: '申請を取り下げました。', status: 'WITHDRAWN' },
}

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { id } = await params
  const { done = '', message } = await searchParams
  const viewer = await requireViewer(applicants, `/applications/${id}`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  if (application.status === 'DRAFT') redirect(`/applications/${id}/edit`)
  const { receiptNumber, status, sendings, facility, erasedAt } = application
  const did = Object.hasOwn(news, done) ? news[done] : undefined
  return (
    <PortalPage title="利用開始申請の状態" way={[{ label: '申請の一覧', href: '/applications' }]}>
      {did?.status === status && <NotificationBanner title={did.title} tone="success" live />}
      <UnreachedPeople organisationId={application.organisationId} now={viewer.now}>
        本人に「アカウント設定」でメールアドレスを確認するよう、お伝えください。お知らせの内容はこの画面で確認できます。
      </UnreachedPeople>
      <Standing application={application} viewer={viewer} />
      <RequestsList application={application} />
      <Heading level={2}>経過</Heading>
      <History application={application} />
      {erasedAt && (
        <>
          <Heading level={2}>申請の内容</Heading>
          <p>{erasedWords(erasedAt)}</p>
        </>
      )}
      {receiptNumber && !erasedAt && (
        <>
          <Heading level={2}>申請の内容</Heading>
          <SummaryList rows={answerRows(application)} />
          {sendings.length > 0 && <Heading level={2}>送信した版</Heading>}
          <SendingHistory sendings={sendings} kind={facility.kind} />
          <MessageSection
            {...{ viewer, came: message, mayWrite: true }}
            applicationId={id}
            page={`/applications/${id}`}
          />
        </>
      )}
    </PortalPage>
  )
}

function History({ application: { events } }: { application: OwnApplication }) {
  return (
    <Timeline
      entries={events.map((event) => ({
        id: String(event.id),
        title: timelineOf(event).title,
        by: timelineOf(event).by,
        dateTime: event.at.toISOString(),
        when: formatInstant(event.at),
        children: event.comment && <p className="whitespace-pre-wrap">{event.comment}</p>,
      }))}
    />
  )
}
