import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import type { DecisionTarget } from '@/app/(staff)/staff/(inside)/decision-form'
import { StaffPage } from '@/app/(staff)/staff-page'
import { ChangesSinceSeen } from '@/components/review/changes-since'
import { OpinionList } from '@/components/review/opinion-list'
import { NotificationBanner } from '@/components/ui/notification-banner'
import { SummaryList } from '@/components/ui/summary-list'
import { actOf } from '@/lib/action'
import type { Viewer } from '@/lib/adapters/session'
import { reviewers } from '@/lib/domain/account/role'
import { caseAddress } from '@/lib/domain/application/case-address'
import { changesSince } from '@/lib/domain/application/changes-since'
import { type ApplicationAction, applicationWorkflow } from '@/lib/domain/application/workflow'
import { isRefusal, refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { readCaseDesk } from '@/lib/queries/desk'
import { findReviewCase, type ReviewCase } from '@/lib/queries/review-case'
import { claimCase } from '@/lib/usecases/claim-case'
import { recordCaseView } from '@/lib/usecases/record-case-view'
import { CaseClaim } from './case-claim'
import { wayFrom } from './in-list'

export type DecisionProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ version?: string; list?: string }>
}

type Deed = {
  action: ApplicationAction
  /** Its page, below the case's. */
  path: string
  title: string
  form: (target: DecisionTarget, found: ReviewCase) => ReactNode
  inShort?: (found: ReviewCase) => ReactNode
}

/**
 * One page per decision: what will happen, and the form. Opening it claims the case. Whoever comes with an older version
 * is shown what changed since, and decides on what they see then (R-CLK-2).
 */
export async function DecisionPage({ params, searchParams, ...deed }: DecisionProps & Deed) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/applications/${id}`, reviewers)
  const found = await findReviewCase(viewer, id)
  if (!found) notFound()
  await recordCaseView(await actOf('application.view', viewer), found)
  const { version, list } = await searchParams
  const since = changesSince(found, Number(version))
  const open = transition(applicationWorkflow, deed.action, viewer.role, found.status) !== undefined
  const mine = open && since !== null && (await claim(viewer, id))
  const desk = await readCaseDesk(viewer, 'application', id)
  const stale = since && (since.changes.length > 0 || since.events.length > 0) ? since : null
  const intro = (
    <>
      {!open && <NotificationBanner tone="warning" title={refusalMessages.WRONG_STATUS} />}
      {open && !since && <NotificationBanner tone="warning" title={refusalMessages.STALE_VERSION} />}
      {stale && <ChangesSinceSeen since={stale} />}
      {open && (
        <CaseClaim
          {...{ viewer, found, list }}
          claim={desk.claim}
          goOn={`${deed.path}?version=${found.version}`}
        />
      )}
      {(deed.inShort ?? caseInShort)(found)}
      <OpinionList opinions={desk.opinions} />
    </>
  )
  const label = mine ? '何もせずに申請に戻る' : '最新の内容を確認する'
  const back = { href: caseAddress(id, list), label }
  const target = { id, version: found.version, barred: !mine, intro, back, list }
  const way = [...wayFrom(list), { label: `利用開始申請 ${found.receiptNumber}`, href: back.href }]
  return (
    <StaffPage title={deed.title} way={way} wide={false} ownHeading>
      {deed.form(target, found)}
    </StaffPage>
  )
}

async function claim(viewer: Viewer, id: string): Promise<boolean> {
  try {
    await claimCase(await actOf('application.claim', viewer), 'application', id)
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/** Which case it is about. */
function caseInShort(found: ReviewCase) {
  return (
    <div className="mb-6">
      <SummaryList
        rows={[
          { label: '受付番号', value: found.receiptNumber },
          { label: '施設', value: found.facility.name },
          { label: '申請者', value: found.applicant.name },
          { label: '申請台数', value: `${found.deviceCount}台` },
        ]}
      />
    </div>
  )
}
