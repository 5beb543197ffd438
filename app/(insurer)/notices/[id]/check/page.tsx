import { notFound, redirect } from 'next/navigation'
import { answerRows } from '@/app/(insurer)/notices/[id]/answer-rows'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { addressProposal } from '@/lib/domain/notice/answers'
import { reopenedFields } from '@/lib/domain/notice/requests'
import { findNoticeProblems } from '@/lib/queries/notice-problems'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { readRunWords } from '@/lib/queries/run-words'
import { CheckForm } from './check-form'

export default async function CheckNoticePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/${id}/check`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  const { kind, status, answers, requests } = notice
  if (!notice.own || (status !== 'DRAFT' && status !== 'SENT_BACK')) redirect(`/notices/${id}`)
  const problems = await findNoticeProblems(notice, viewer.now)
  if (problems.length > 0) redirect(`/notices/${id}/edit?check=1`)
  if (addressProposal(answers)) redirect(`/notices/${id}/address`)
  const edit = `/notices/${id}/edit`
  const open = status === 'SENT_BACK' ? reopenedFields(kind, requests) : undefined
  return (
    <PortalPage
      title="届出の内容の確認"
      way={[...noticesWay, { label: '届出の内容', href: edit }]}
      ownHeading
    >
      <CheckForm
        id={id}
        kind={kind}
        again={status === 'SENT_BACK'}
        rows={answerRows(notice, { edit, open })}
        words={await readRunWords(notice, viewer.now)}
      />
    </PortalPage>
  )
}
