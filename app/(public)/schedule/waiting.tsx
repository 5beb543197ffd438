import { DescriptionList } from '@/components/ui/description-list'
import { jstDate } from '@/lib/domain/date/jst'
import { formatDateInFull } from '@/lib/domain/date/wareki'
import {
  waitingCounted,
  waitingDays,
  waitingStepLabels,
  waitingWords,
} from '@/lib/domain/waiting/waiting-times'
import { readWaitingTimes } from '@/lib/queries/waiting-times'

/** How long the fund really took: the applicant's own time is left out. */
export async function Waiting() {
  const found = await readWaitingTimes()
  if (!found) return <p>まだ集計していません。毎日、夜間に集計して表示します。</p>
  return (
    <>
      <p className="mb-4">
        {formatDateInFull(jstDate(found.at))}までの{waitingDays}
        日間に判断した申請の実績です。受付から判断までは、{waitingCounted}
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
