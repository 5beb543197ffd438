import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { DeskNews } from '@/app/(staff)/staff/(inside)/desk-news'
import { NoteSection } from '@/app/(staff)/staff/(inside)/note-section'
import { OpinionSection } from '@/app/(staff)/staff/(inside)/opinion-section'
import { UndoDecision } from '@/app/(staff)/staff/(inside)/undo-decision'
import { StaffPage } from '@/app/(staff)/staff-page'
import { MessageSection } from '@/app/message-section'
import { UnreachedPeople } from '@/app/unreached-people'
import { SendingHistory } from '@/components/application/sending-history'
import { CaseActions } from '@/components/review/case-actions'
import { CaseAnswers, CaseStanding } from '@/components/review/case-summary'
import { CaseTimeline } from '@/components/review/case-timeline'
import { ChangesSinceSeen } from '@/components/review/changes-since'
import { CitedCaseNotice } from '@/components/review/cited-case-notice'
import { DecidedNotice } from '@/components/review/decided-notice'
import { FacilityFacts } from '@/components/review/facility-facts'
import { FileList } from '@/components/review/file-list'
import { Resubmission } from '@/components/review/resubmission'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import { isReviewer } from '@/lib/domain/account/role'
import { noticeLabel } from '@/lib/domain/application/answers'
import { viewOfList } from '@/lib/domain/application/case-address'
import { changesSince } from '@/lib/domain/application/changes-since'
import { formatInstantToTheSecond } from '@/lib/domain/date/wareki'
import { undoSecondsLeft } from '@/lib/domain/desk/undo'
import { erasedWords } from '@/lib/domain/retention/erased-words'
import type { Undoable } from '@/lib/queries/case-hold'
import { readCaseDesk } from '@/lib/queries/desk'
import { findReviewCase, type ReviewCase } from '@/lib/queries/review-case'
import { recordCaseView } from '@/lib/usecases/record-case-view'
import { CaseClaim } from './case-claim'
import { EarlierOfFacility, PossibleDuplicates } from './case-neighbours'
import { CaseInList, everyCase, wayFrom } from './in-list'
import { note } from './notes/actions'
import { answer, ask } from './opinions/actions'
import { undo } from './undo/actions'

type Search = { done?: string; message?: string; seen?: string; list?: string }
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Search> }

export default async function CasePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/applications/${id}`)
  const found = await findReviewCase(viewer, id)
  if (!found) notFound()
  await recordCaseView(await actOf('application.view', viewer), found)
  const { done, message, seen, list } = await searchParams
  const desk = await readCaseDesk(viewer, 'application', id)
  const since = seen ? changesSince(found, Number(seen)) : null
  return (
    <StaffPage title={`利用開始申請 ${found.receiptNumber}`} way={wayFrom(list)}>
      <CaseInList {...{ viewer, found, list }} />
      <Decided {...{ done, found, viewer, list }} undoable={desk.undoable} />
      <DeskNews viewer={viewer} caseId={id} list={list} />
      <CaseStanding found={found} now={viewer.now} />
      <CaseClaim {...{ viewer, found, list }} claim={desk.claim} />
      {since && <ChangesSinceSeen since={since} />}
      <UnreachedPeople organisationId={found.organisationId} now={viewer.now}>
        申請者にメールが届いていません。急ぐときは、電話で連絡してください。
      </UnreachedPeople>
      <PossibleDuplicates {...{ viewer, id }} />
      <Resubmission found={found} />
      {found.erasedAt ? (
        <Erased at={found.erasedAt} facility={found.facility.name} />
      ) : (
        <SideBySide found={found} />
      )}
      <CaseActions found={found} role={viewer.role} list={list} />
      {!found.erasedAt && (
        <OpinionSection {...{ viewer, id, list, done }} opinions={desk.opinions} deeds={{ ask, answer }} />
      )}
      {!found.erasedAt && (
        <NoteSection
          {...{ id, list, done }}
          notes={desk.notes}
          deed={note}
          mayWrite={isReviewer(viewer.role)}
        />
      )}
      <EarlierOfFacility {...{ viewer, id }} />
      <Heading level={2}>経過</Heading>
      <CaseTimeline events={found.events} />
      {found.sendings.length > 0 && <Heading level={2}>送信された版</Heading>}
      <SendingHistory sendings={found.sendings} kind={found.facility.kind} />
      {!found.erasedAt && (
        <MessageSection
          {...{ viewer, list, came: message, mayWrite: isReviewer(viewer.role) }}
          applicationId={id}
          page={`/staff/applications/${id}`}
        />
      )}
    </StaffPage>
  )
}

type DecidedProps = {
  done?: string
  list?: string
  found: ReviewCase
  viewer: Viewer
  undoable: Undoable | null
}

/** A decision of this person's can be taken back wherever they come to the case from. */
function Decided({ done, list, found, viewer, undoable }: DecidedProps) {
  const view = viewOfList(list) ?? everyCase
  if (!undoable) return <DecidedNotice {...{ done, found, view }} />
  const { version, action, undoUntil } = undoable
  const seconds = undoSecondsLeft(undoUntil, viewer.now)
  const until = formatInstantToTheSecond(undoUntil)
  const target = { id: found.id, version, until, seconds, list, mailed: '申請者' } as const
  return (
    <DecidedNotice
      done={action === 'sendBack' ? 'send-back' : action}
      found={found}
      view={view}
      undo={<UndoDecision action={undo} {...target} />}
    />
  )
}

function Erased({ at, facility }: { at: Date; facility: string }) {
  return (
    <>
      <Heading level={2}>申請の内容</Heading>
      <p className="mb-4">{erasedWords(at)}</p>
      <DescriptionList items={[{ term: '施設', text: facility }]} />
    </>
  )
}

/** The document beside what was sent and what the master says (R-CLK-3, R-VER-5). */
function SideBySide({ found }: { found: ReviewCase }) {
  return (
    <div className="gap-10 lg:grid lg:grid-cols-2">
      <section>
        <Heading level={2}>申請の内容</Heading>
        <CaseAnswers found={found} />
        <Heading level={2}>施設マスタの登録内容</Heading>
        <FacilityFacts
          facility={found.facility}
          before={found.masterBefore}
          registered={found.applicant}
          devicesHeld={found.devicesHeld}
        />
      </section>
      <section className="min-w-0 lg:sticky lg:top-4 lg:self-start">
        <Heading level={2}>添付ファイル</Heading>
        <p className="mb-4">{noticeLabel(found.facility.kind)}</p>
        {found.citedNotice ? (
          <CitedCaseNotice notice={found.citedNotice} />
        ) : (
          <FileList files={found.files} />
        )}
      </section>
    </div>
  )
}
