import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { queues } from '@/lib/domain/application/queue'
import { type ApplicationAction, applicationWorkflow } from '@/lib/domain/application/workflow'
import { refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { findReviewCase, type ReviewCase } from '@/lib/queries/review-case'

export type DecisionProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ version?: string }>
}

/** One page per decision: what will happen, and the form. The version is the one that the clerk came from (R-CLK-2). */
export async function DecisionPage({
  params,
  searchParams,
  action,
  title,
  form,
}: DecisionProps & {
  action: ApplicationAction
  title: string
  form: (found: ReviewCase) => ReactNode
}) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/applications/${id}`, ['clerk', 'supervisor'])
  const found = await findReviewCase(viewer, id)
  if (!found) notFound()
  const { version } = await searchParams
  const open = transition(applicationWorkflow, action, viewer.role, found.status) !== undefined
  const seen = version === String(found.version)
  const way = [
    staffTop,
    { label: queues.review.label, href: '/staff/queue/review' },
    { label: `利用開始申請 ${found.receiptNumber}`, href: `/staff/applications/${id}` },
  ]
  return (
    <StaffPage title={title} way={way} wide={false} ownHeading={open && seen}>
      {open && seen ? form(found) : <TooLate id={id} stale={open} />}
    </StaffPage>
  )
}

function TooLate({ id, stale }: { id: string; stale: boolean }) {
  return (
    <>
      <p className="mb-4">{refusalMessages[stale ? 'STALE_VERSION' : 'WRONG_STATUS']}</p>
      <TextLink href={`/staff/applications/${id}`}>最新の内容を確認する</TextLink>
    </>
  )
}

/** Which case it is about. */
export function CaseInShort({ found }: { found: ReviewCase }) {
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
