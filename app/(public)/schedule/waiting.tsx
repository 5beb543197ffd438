import { DescriptionList } from '@/components/ui/description-list'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import { waitingDays, waitingStepLabels, waitingWords } from '@/lib/domain/waiting/waiting-times'
import { readWaitingTimes } from '@/lib/queries/waiting-times'

/** How long the fund really took: the applicant's own time is left out. */
export async function Waiting() {
  const found = await readWaitingTimes()
  if (!found) return <p>まだ集計していません。毎日、夜間に集計して表示します。</p>
  return (
    <>
      <p className="mb-4">
        {formatDateInFull(jstDate(found.at))}までの{waitingDays}
        日間に判断した申請の実績です。差し戻し中など、申請者の方の対応を待っていた時間は含みません。
      </p>
      <DescriptionList
        items={found.steps.map(({ step, ...time }) => ({
          term: waitingStepLabels[step],
          text: waitingWords(time),
        }))}
      />
    </>
  )
}
