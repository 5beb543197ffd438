import { StatusOfApplication } from '@/components/application/status-of-application'
import { Heading } from '@/components/ui/heading'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { Answers } from '@/lib/domain/application/answers'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { ageInWords } from '@/lib/domain/date/age'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { FacilityKind } from '@/lib/domain/facility/kind'

type Case = {
  status: ApplicationStatus
  matched: boolean
  submittedAt: Date
  answers: Answers
  applicant: { name: string; email: string; phone: string }
  facility: { kind: FacilityKind; name: string }
}

/** Who asks for what, since when. */
export function CaseSummary({ found, now }: { found: Case; now: Date }) {
  const { applicant, facility, submittedAt } = found
  const waited = `${formatInstant(submittedAt)}（${ageInWords(submittedAt, now)}経過）`
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center gap-3">
        <StatusOfApplication status={found.status} />
        {found.matched && <StatusTag tone="success">照合済み</StatusTag>}
        <span>受付日時：{waited}</span>
      </p>
      <Heading level={2}>申請の内容</Heading>
      <div className="mb-8">
        <SummaryList
          rows={[
            { label: '施設', value: facility.name },
            { label: '申請者', value: applicant.name },
            { label: '電話番号', value: applicant.phone },
            { label: 'メールアドレス', value: applicant.email },
            ...shownAnswers(found.answers, facility.kind).map(({ label, value }) => ({ label, value })),
          ]}
        />
      </div>
    </>
  )
}
