import { StatusOfApplication } from '@/components/application/status-of-application'
import { DescriptionList } from '@/components/ui/description-list'
import { StatusTag } from '@/components/ui/status-tag'
import type { Answers } from '@/lib/domain/application/answers'
import { shownAnswers } from '@/lib/domain/application/shown-answers'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { ageInWords } from '@/lib/domain/date/age'
import { formatInstant } from '@/lib/domain/date/wareki'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { formatPhone } from '@/lib/domain/text/format-phone'

type Case = {
  status: ApplicationStatus
  matched: boolean
  submittedAt: Date
  answers: Answers
  applicant: { name: string; email: string; phone: string }
  facility: { kind: FacilityKind; name: string }
}

/** Where the case stands, since when. */
export function CaseStanding({ found, now }: { found: Case; now: Date }) {
  const { status, matched, submittedAt } = found
  return (
    <p className="mb-4 flex flex-wrap items-center gap-3">
      <StatusOfApplication status={status} />
      {matched && <StatusTag tone="success">照合済み</StatusTag>}
      <span>
        受付日時：{formatInstant(submittedAt)}（{ageInWords(submittedAt, now)}経過）
      </span>
    </p>
  )
}

/** Who asks for what. */
export function CaseAnswers({ found }: { found: Case }) {
  const { applicant, facility } = found
  const answers = shownAnswers(found.answers, facility.kind)
  return (
    <DescriptionList
      items={[
        { term: '施設', text: facility.name },
        { term: '申請者', text: applicant.name },
        { term: '電話番号', text: formatPhone(applicant.phone) },
        { term: 'メールアドレス', text: applicant.email },
        ...answers.map(({ label, value }) => ({ term: label, text: value })),
      ]}
    />
  )
}
