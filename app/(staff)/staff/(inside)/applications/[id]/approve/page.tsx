import {
  DecisionPage,
  type DecisionProps,
} from '@/app/(staff)/staff/(inside)/applications/[id]/decision-page'
import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import type { ReviewCase } from '@/lib/queries/review-case'
import { ApproveForm } from './approve-form'

export default function ApprovePage(props: DecisionProps) {
  return (
    <DecisionPage
      {...props}
      action="approve"
      path="approve"
      title="承認する"
      form={(target) => <ApproveForm target={target} />}
      inShort={(found) => <WhatHappens found={found} />}
    />
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
            : `承認すると、${deviceCount}台分のIDとアクティベーションコードを発行し、申請者にメールを送ります。`}
        </p>
      </InsetText>
    </>
  )
}
