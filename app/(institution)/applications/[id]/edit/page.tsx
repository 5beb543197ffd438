import { notFound, redirect } from 'next/navigation'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ApplicationForm } from '@/components/application/application-form'
import { PageTitle } from '@/components/layout/page-title'
import { DescriptionList } from '@/components/ui/description-list'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { sendProblems } from '@/lib/domain/application/answers'
import { formatInstant } from '@/lib/domain/date/wareki'
import { facilityKindLabel } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import { countOwnMatchTries } from '@/lib/queries/match-tries'
import { findOwnApplication, type OwnApplication } from '@/lib/queries/own-application'
import { matchProblems } from './match-problems'
import { shownUploads } from './shown-uploads'

const title = '利用開始申請'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ send?: string; saved?: string; verify?: string }>
}

export default async function EditApplicationPage({ params, searchParams }: Props) {
  const { id } = await params
  const { send, saved, verify } = await searchParams
  const viewer = await requireViewer(applicants, `/applications/${id}/edit`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  if (application.status !== 'DRAFT') redirect(`/applications/${id}`)
  const { answers, uploads, facility, matched } = application
  const problems = send
    ? sendProblems(answers, uploads, facility.kind, matched)
    : matchProblems(application, verify, await countOwnMatchTries(viewer, facility.id))
  return (
    <PortalPage title={title} way={[{ label: '申請の一覧', href: '/applications' }]} ownHeading>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      {saved && problems.length === 0 && (
        <NotificationBanner title="下書きを保存しました。" tone="success" live>
          <p>続きはあとから、このパソコン以外でも入力できます。</p>
        </NotificationBanner>
      )}
      <Heading level={1}>{title}</Heading>
      <Intro application={application} />
      <ApplicationForm
        id={id}
        kind={facility.kind}
        answers={answers}
        uploads={shownUploads(uploads)}
        problems={problems}
        matched={matched}
      />
      <p className="mt-6">最後に保存した日時：{formatInstant(application.changedAt)}</p>
    </PortalPage>
  )
}

function Intro({ application: { facility } }: { application: OwnApplication }) {
  return (
    <>
      <p className="mb-6">
        届のスキャンまたは写真をご用意ください。入力は10分ほどで終わります。途中で保存して、あとから続けることもできます。
      </p>
      <div className="mb-8 rounded-8 border border-solid-gray-420 p-4 md:p-6">
        <DescriptionList
          items={[
            { term: '施設', text: facility.name },
            { term: '所属機関', text: facilityKindLabel(facility.kind) },
            { term: '都道府県', text: prefectureLabel(facility.prefecture) },
            { term: '機関コード', text: facility.code },
          ]}
        />
      </div>
    </>
  )
}
