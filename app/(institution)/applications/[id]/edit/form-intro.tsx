import { answerRows } from '@/app/(institution)/applications/[id]/answer-rows'
import { DescriptionList } from '@/components/ui/description-list'
import { Heading } from '@/components/ui/heading'
import { SummaryList } from '@/components/ui/summary-list'
import { noticeLabel } from '@/lib/domain/application/answers'
import { reopenedFields } from '@/lib/domain/application/field-request'
import { facilityKindLabel, hasRegistrationSymbol } from '@/lib/domain/facility/kind'
import { prefectureLabel } from '@/lib/domain/facility/prefecture'
import type { OwnApplication } from '@/lib/queries/own-application'

/** What is needed at hand, how long it takes, and whose application it is. */
export function FormIntro({ application }: { application: OwnApplication }) {
  if (application.status === 'SENT_BACK') return <ReturnedIntro application={application} />
  const { facility } = application
  return (
    <>
      <p className="mb-6">
        {noticeLabel(facility.kind)}
        のスキャンまたは写真をご用意ください。入力は10分ほどで終わります。入力した内容は自動で保存されるので、途中でやめて、あとから続けることもできます。
      </p>
      <div className="mb-8 rounded-8 border border-solid-gray-420 p-4 md:p-6">
        <DescriptionList
          items={[
            { term: '施設', text: facility.name },
            { term: '所属機関', text: facilityKindLabel(facility.kind) },
            { term: '都道府県', text: prefectureLabel(facility.prefecture) },
            {
              term: hasRegistrationSymbol(facility.kind) ? '登録記号番号' : '機関コード',
              text: facility.code,
            },
          ]}
        />
      </div>
    </>
  )
}

/** After a return: what stays as it was sent, and that only the rest can be changed (R-APP-9). */
function ReturnedIntro({ application }: { application: OwnApplication }) {
  const open: readonly string[] = reopenedFields(application.requests)
  const closed = answerRows(application).filter(({ field }) => !open.includes(field))
  return (
    <>
      <p className="mb-6">
        審査担当から依頼があった項目だけを直せます。直したら「送信」を押し、内容を確認して再提出してください。
      </p>
      {closed.length > 0 && (
        <>
          <Heading level={2}>このまま再提出する項目</Heading>
          <SummaryList rows={closed} />
        </>
      )}
      <Heading level={2}>直す項目</Heading>
    </>
  )
}
