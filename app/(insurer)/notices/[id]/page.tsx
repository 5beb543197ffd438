import { notFound, redirect } from 'next/navigation'
import { noticesWay } from '@/app/(insurer)/notices/way'
import { PortalPage } from '@/app/portal-page'
import { filers, requireViewer } from '@/app/require-viewer'
import { Heading } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { Timeline } from '@/components/ui/timeline'
import { formatInstant } from '@/lib/domain/date/wareki'
import { noticeKindLabels } from '@/lib/domain/notice/kind'
import { noticeTimelineOf } from '@/lib/domain/notice/timeline'
import { whatComesNext } from '@/lib/domain/notice/what-comes-next'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import { erasedWords } from '@/lib/domain/retention/erased-words'
import { allowedActions } from '@/lib/domain/workflow'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { readRunWords } from '@/lib/queries/run-words'
import { answerRows } from './answer-rows'
import { Standing } from './standing'
import { Withdraw } from './withdraw'

export default async function NoticePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const viewer = await requireViewer(filers, `/notices/${id}`)
  const notice = await findOwnNotice(viewer, id)
  if (!notice) notFound()
  if (notice.status === 'DRAFT') redirect(`/notices/${id}/edit`)
  const words = await readRunWords(notice, viewer.now)
  const { kind, status, runMonth } = notice
  const next = whatComesNext(kind, status, runMonth, await readCalendarSettings())
  const actions = notice.own ? allowedActions(noticeWorkflow, viewer.role, notice.status) : []
  return (
    <PortalPage title={`${noticeKindLabels[notice.kind]}の状態`} way={noticesWay}>
      <Standing notice={notice} words={words} next={next} />
      <Heading level={2}>経過</Heading>
      <Timeline
        entries={notice.events
          .filter(({ action }) => action !== 'start')
          .map((event) => ({
            id: String(event.id),
            ...noticeTimelineOf(event),
            dateTime: event.at.toISOString(),
            when: formatInstant(event.at),
            children: event.comment && <p className="whitespace-pre-line">{event.comment}</p>,
          }))}
      />
      <Heading level={2}>届出の内容</Heading>
      {notice.erasedAt ? <p>{erasedWords(notice.erasedAt)}</p> : <SummaryList rows={answerRows(notice)} />}
      {actions.some(({ action }) => action === 'withdraw') && (
        <Withdraw id={id} receiptNumber={notice.receiptNumber ?? ''} />
      )}
    </PortalPage>
  )
}
