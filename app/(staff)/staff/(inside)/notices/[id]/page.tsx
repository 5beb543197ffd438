import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { DeskNews } from '@/app/(staff)/staff/(inside)/desk-news'
import { NoteSection } from '@/app/(staff)/staff/(inside)/note-section'
import { OpinionSection } from '@/app/(staff)/staff/(inside)/opinion-section'
import { UndoDecision } from '@/app/(staff)/staff/(inside)/undo-decision'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { NoticeActions } from '@/components/review/notice-actions'
import { NoticeAnswersTable } from '@/components/review/notice-answers'
import { NoticeCorrections } from '@/components/review/notice-corrections'
import { NoticeDecided } from '@/components/review/notice-decided'
import { NoticeDuplicates } from '@/components/review/notice-duplicates'
import { NoticeFundBoxes } from '@/components/review/notice-fund-boxes'
import { EarlierNotices, InsurerCodes } from '@/components/review/notice-history'
import { NoticeScan } from '@/components/review/notice-scan'
import { ChangedSince, NoticeStanding } from '@/components/review/notice-standing'
import { NoticeTimeline } from '@/components/review/notice-timeline'
import { Heading } from '@/components/ui/heading'
import { TextLink } from '@/components/ui/text-link'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { undoSecondsLeft } from '@/lib/domain/desk/undo'
import { noticeKindLabels, noticeKindShortLabels } from '@/lib/domain/notice/kind'
import { comparedAnswers } from '@/lib/domain/notice/master-comparison'
import { isRemarkable } from '@/lib/domain/notice/remarkable'
import { noticeWorkflow } from '@/lib/domain/notice/workflow'
import { erasedWords } from '@/lib/domain/retention/erased-words'
import { transition } from '@/lib/domain/workflow'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import type { Undoable } from '@/lib/queries/case-hold'
import { readCaseDesk } from '@/lib/queries/desk'
import { findNoticeCase, type NoticeCase } from '@/lib/queries/notice-case'
import { recordView } from '@/lib/usecases/record-view'
import { ConfirmForm } from './confirm-form'
import { note } from './notes/actions'
import { NoticeClaim } from './notice-claim'
import { answer, ask } from './opinions/actions'
import { undo } from './undo/actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; seen?: string }> }

export default async function NoticeCasePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/notices/${id}`)
  const found = await findNoticeCase(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const { done, seen } = await searchParams
  const steps = found.version - Number(seen ?? found.version)
  const desk = await readCaseDesk(viewer, 'notice', id)
  const theirs = desk.claim !== null && desk.claim.holderId !== viewer.accountId
  const mayConfirm = transition(noticeWorkflow, 'confirm', viewer.role, found.status) !== undefined
  return (
    <StaffPage
      title={`${noticeKindShortLabels[found.kind]} ${found.receiptNumber}`}
      way={[staffTop, { label: '今回締めの届', href: '/staff/notices' }]}
    >
      {steps > 0 ? (
        <ChangedSince events={found.events} steps={steps} />
      ) : (
        <Decided {...{ done, found, viewer }} undoable={desk.undoable} />
      )}
      <DeskNews viewer={viewer} caseId={id} />
      <NoticeDuplicates rows={found.duplicates} />
      <NoticeStanding found={found} now={viewer.now} settings={await readCalendarSettings()} />
      <NoticeClaim {...{ viewer, found }} claim={desk.claim} />
      <NoticeCorrections requests={found.requests} answers={found.answers} status={found.status} />
      <Contents found={found} />
      <div className="mt-8 flex flex-col items-start gap-4">
        {mayConfirm && <ConfirmForm id={id} version={found.version} barred={theirs} />}
        <NoticeActions found={found} role={viewer.role} />
      </div>
      {!found.erasedAt && (
        <>
          <OpinionSection {...{ viewer, id, done }} opinions={desk.opinions} deeds={{ ask, answer }} />
          <NoteSection {...{ id, done }} notes={desk.notes} deed={note} mayWrite={isReviewer(viewer.role)} />
        </>
      )}
      <Surroundings found={found} remarks={mayRemark(viewer.role, found)} />
    </StaffPage>
  )
}

type DecidedProps = { done?: string; found: NoticeCase; viewer: Viewer; undoable: Undoable | null }

/** A decision of this person's can be taken back wherever they come to the notice from. */
function Decided({ done, found, viewer, undoable }: DecidedProps) {
  const { id, status, onPaper } = found
  if (!undoable) return <NoticeDecided {...{ done, status, onPaper }} />
  const { version, action, undoUntil, mails } = undoable
  const target = { id, version, until: formatInstantToTheSecond(undoUntil) }
  const seconds = undoSecondsLeft(undoUntil, viewer.now)
  return (
    <NoticeDecided
      done={action === 'sendBack' ? 'send-back' : action}
      {...{ status, onPaper }}
      undo={
        <UndoDecision action={undo} {...target} {...{ seconds }} mailed={mails > 0 ? '提出者' : undefined} />
      }
    />
  )
}

/** What was filed, beside the paper it was typed from (R-CLK-3). */
function Contents({ found }: { found: NoticeCase }) {
  if (found.erasedAt)
    return (
      <>
        <Heading level={2}>届出の内容</Heading>
        <p>{erasedWords(found.erasedAt)}</p>
      </>
    )
  const answers = (
    <section className="min-w-0">
      <Heading level={2}>届出の内容</Heading>
      <p className="mb-4">{noticeKindLabels[found.kind]}の用紙の順です。</p>
      <NoticeAnswersTable answers={comparedAnswers(found.kind, found.answers, found.insurer)} />
    </section>
  )
  if (!found.scanKey) return answers
  return (
    <div className="gap-10 lg:grid lg:grid-cols-2">
      {answers}
      <section className="min-w-0">
        <Heading level={2}>届いた用紙</Heading>
        <NoticeScan id={found.id} fileName={found.scanName ?? ''} fileType={found.scanType} />
      </section>
    </div>
  )
}

function Surroundings({ found, remarks }: { found: NoticeCase; remarks: boolean }) {
  const href = `/staff/notices/${found.id}/remark?version=${found.version}`
  return (
    <>
      <Heading level={2}>基金使用欄</Heading>
      <NoticeFundBoxes found={found} remarkHref={remarks ? href : undefined} />
      {!found.erasedAt && (
        <p className="mt-4">
          <TextLink href={`/staff/notices/${found.id}/pdf`}>
            {found.pdfKey ? '返還した届出書（PDF）' : '届出書（PDF、基金使用欄は空欄）'}をダウンロードする
          </TextLink>
        </p>
      )}
      <Heading level={2}>この保険者のコード</Heading>
      <InsurerCodes codes={found.codes} />
      <Heading level={2}>この保険者のほかの届出</Heading>
      <EarlierNotices notices={found.earlier} />
      <Heading level={2}>経過</Heading>
      <NoticeTimeline events={found.events} />
    </>
  )
}

function mayRemark(role: string, { status }: NoticeCase): boolean {
  return isRemarkable(status) && (role === 'clerk' || role === 'supervisor')
}
