import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { DeskNews } from '@/app/(staff)/staff/(inside)/desk-news'
import { NoteSection } from '@/app/(staff)/staff/(inside)/note-section'
import { OpinionSection } from '@/app/(staff)/staff/(inside)/opinion-section'
import { UndoDecision } from '@/app/(staff)/staff/(inside)/undo-decision'
import { StaffPage } from '@/app/(staff)/staff-page'
import { UnreachedPeople } from '@/app/unreached-people'
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
import { noticeAddress, noticesOfList } from '@/lib/domain/notice/notice-address'
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
import { NoticeInList, thisRun, wayFrom } from './notice-in-list'
import { answer, ask } from './opinions/actions'
import { undo } from './undo/actions'

type Search = { done?: string; seen?: string; list?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function NoticeCasePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/notices/${id}`)
  const found = await findNoticeCase(viewer, id)
  if (!found) notFound()
  await recordView(await actOf('notice.view', viewer), { type: 'notice', id, version: found.version })
  const { done, seen, list } = await searchParams
  const steps = found.version - Number(seen ?? found.version)
  const [desk, settings] = await Promise.all([readCaseDesk(viewer, 'notice', id), readCalendarSettings()])
  const theirs = desk.claim !== null && desk.claim.holderId !== viewer.accountId
  const mayConfirm = transition(noticeWorkflow, 'confirm', viewer.role, found.status) !== undefined
  return (
    <StaffPage title={`${noticeKindShortLabels[found.kind]} ${found.receiptNumber}`} way={wayFrom(list)}>
      <NoticeInList {...{ viewer, found, list, settings }} />
      {steps > 0 ? (
        <ChangedSince events={found.events} steps={steps} />
      ) : (
        <Decided {...{ done, found, viewer, list }} undoable={desk.undoable} />
      )}
      <DeskNews viewer={viewer} caseId={id} list={list} />
      <NoticeDuplicates rows={found.duplicates} />
      <NoticeStanding found={found} now={viewer.now} settings={settings} />
      <NoticeClaim {...{ viewer, found, list }} claim={desk.claim} />
      {found.filerOrganisationId !== null && (
        <UnreachedPeople organisationId={found.filerOrganisationId} now={viewer.now}>
          提出者にメールが届いていません。急ぐときは、電話で連絡してください。
        </UnreachedPeople>
      )}
      <NoticeCorrections requests={found.requests} answers={found.answers} status={found.status} />
      <Contents found={found} />
      <div className="mt-8 flex flex-col items-start gap-4">
        {mayConfirm && <ConfirmForm {...{ id, list }} version={found.version} barred={theirs} />}
        <NoticeActions found={found} role={viewer.role} list={list} />
      </div>
      {!found.erasedAt && (
        <>
          <OpinionSection {...{ viewer, id, list, done }} opinions={desk.opinions} deeds={{ ask, answer }} />
          <NoteSection
            {...{ id, list, done }}
            notes={desk.notes}
            deed={note}
            mayWrite={isReviewer(viewer.role)}
          />
        </>
      )}
      <Surroundings {...{ found, list }} remarks={mayRemark(viewer.role, found)} />
    </StaffPage>
  )
}

type DecidedProps = {
  done?: string
  list?: string
  found: NoticeCase
  viewer: Viewer
  undoable: Undoable | null
}

/** A decision of this person's can be taken back wherever they come to the notice from. */
function Decided({ done, list, found, viewer, undoable }: DecidedProps) {
  const { id, status, onPaper } = found
  const filter = noticesOfList(list) ?? thisRun
  if (!undoable) return <NoticeDecided {...{ done, status, onPaper, filter }} />
  const { version, action, undoUntil, mails } = undoable
  const target = { id, version, list, until: formatInstantToTheSecond(undoUntil) }
  const seconds = undoSecondsLeft(undoUntil, viewer.now)
  return (
    <NoticeDecided
      done={action === 'sendBack' ? 'send-back' : action}
      {...{ status, onPaper, filter }}
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
      <section className="min-w-0 lg:sticky lg:top-4 lg:self-start">
        <Heading level={2}>届いた用紙</Heading>
        <NoticeScan id={found.id} fileName={found.scanName ?? ''} fileType={found.scanType} />
      </section>
    </div>
  )
}

type SurroundingsProps = { found: NoticeCase; list?: string; remarks: boolean }

function Surroundings({ found, list, remarks }: SurroundingsProps) {
  const href = noticeAddress(`${found.id}/remark`, list, { version: String(found.version) })
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
      <EarlierNotices found={found.earlier} />
      <Heading level={2}>経過</Heading>
      <NoticeTimeline events={found.events} />
    </>
  )
}

function mayRemark(role: string, { status }: NoticeCase): boolean {
  return isRemarkable(status) && (role === 'clerk' || role === 'supervisor')
}
