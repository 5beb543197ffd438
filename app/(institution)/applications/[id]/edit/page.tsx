import { notFound, redirect } from 'next/navigation'
import { readKeptAnswers } from '@/app/(institution)/applications/[id]/kept-answers-cookie'
import { PortalPage } from '@/app/portal-page'
import { applicants, requireViewer } from '@/app/require-viewer'
import { ApplicationForm } from '@/components/application/application-form'
import { PageTitle } from '@/components/layout/page-title'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Heading } from '@/components/ui/heading'
import { sendProblems } from '@/lib/domain/application/answers'
import type { Problem } from '@/lib/domain/problem'
import { countOwnMatchTries } from '@/lib/queries/match-tries'
import { findOwnApplication, type OwnApplication } from '@/lib/queries/own-application'
import { FormIntro } from './form-intro'
import { FormNews } from './form-news'
import { formProps } from './form-props'
import { matchProblems } from './match-problems'

type Search = { send?: string; saved?: string; verify?: string; kept?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function EditApplicationPage({ params, searchParams }: Props) {
  const { id } = await params
  const { send, saved, verify, kept } = await searchParams
  const viewer = await requireViewer(applicants, `/applications/${id}/edit`)
  const application = await findOwnApplication(viewer, id)
  if (!application) notFound()
  const returned = application.status === 'SENT_BACK'
  if (application.status !== 'DRAFT' && !returned) redirect(`/applications/${id}`)
  const title = returned ? '利用開始申請の修正' : '利用開始申請'
  const typed = kept ? await readKeptAnswers(id) : null
  const problems = send
    ? problemsOfSending(application)
    : matchProblems(application, verify, await countOwnMatchTries(viewer, application.facility.id))
  const way = [{ label: '申請の一覧', href: '/applications' }]
  if (returned) way.push({ label: '利用開始申請の状態', href: `/applications/${id}` })
  return (
    <PortalPage title={title} way={way} ownHeading>
      <PageTitle title={title} problems={problems.length > 0} />
      <ErrorSummary problems={problems} />
      {problems.length === 0 && <FormNews saved={saved !== undefined} restored={typed !== null} />}
      <Heading level={1}>{title}</Heading>
      <FormIntro application={application} />
      <ApplicationForm {...(await formProps(viewer, application, typed, problems))} />
    </PortalPage>
  )
}

function problemsOfSending({ answers, uploads, facility, matched, cited }: OwnApplication): Problem[] {
  return sendProblems(answers, uploads, facility.kind, matched, cited)
}
