import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/(staff)/require-staff'
import { StaffPage, staffTop } from '@/app/(staff)/staff-page'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import { TextLink } from '@/components/ui/text-link'
import { queues } from '@/lib/domain/application/queue'
import { applicationWorkflow } from '@/lib/domain/application/workflow'
import { refusalMessages } from '@/lib/domain/refusal'
import { transition } from '@/lib/domain/workflow'
import { findReviewCase, type ReviewCase } from '@/lib/queries/review-case'
import { ApproveForm } from './approve-form'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> }

/** The check before the decision: what will happen. The version is the one that the clerk came from. */
export default async function ApprovePage({ params, searchParams }: Props) {
  const { id } = await params
  const viewer = await requireStaff(`/staff/applications/${id}`, ['clerk', 'supervisor'])
  const found = await findReviewCase(viewer, id)
  if (!found) notFound()
  const { version } = await searchParams
  const open = transition(applicationWorkflow, 'approve', viewer.role, found.status) !== undefined
  const seen = version === String(found.version)
  const way = [
    staffTop,
    { label: queues.review.label, href: '/staff/queue/review' },
    { label: `利用開始申請 ${found.receiptNumber}`, href: `/staff/applications/${id}` },
  ]
  return (
    <StaffPage title="承認する" way={way} wide={false} ownHeading={open && seen}>
      {open && seen ? (
        <ApproveForm id={id} version={found.version} intro={<WhatHappens found={found} />} />
      ) : (
        <>
          <p className="mb-4">{refusalMessages[open ? 'STALE_VERSION' : 'WRONG_STATUS']}</p>
          <TextLink href={`/staff/applications/${id}`}>最新の内容を確認する</TextLink>
        </>
      )}
    </StaffPage>
  )
}

function WhatHappens({ found }: { found: ReviewCase }) {
  const { facility, deviceCount, devicesHeld, receiptNumber, applicant } = found
  return (
    <>
      <SummaryList
        rows={[
          { label: '受付番号', value: receiptNumber },
          { label: '施設', value: facility.name },
          { label: '申請者', value: applicant.name },
          {
            label: '申請台数',
            value: `${deviceCount}台（発行済み${devicesHeld}台、承認後の合計${deviceCount + devicesHeld}台）`,
          },
        ]}
      />
      <InsetText>
        <p>
          {facility.kind === 'INSURER'
            ? '承認します。IDとアクティベーションコードは、アカウント反映のときに発行します。'
            : `承認すると、${deviceCount}台分のIDとアクティベーションコードを発行し、申請者にメールを送ります。取り消すことはできません。`}
        </p>
      </InsetText>
    </>
  )
}
