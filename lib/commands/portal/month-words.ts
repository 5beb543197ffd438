import { number } from '@/lib/commands/portal/number'
import { formatDateInFull, formatMonth } from '@/lib/domain/date/wareki'
import { monthStatusLabels } from '@/lib/domain/month/status'
import { type RunCounts, runResultLabels, runResults, runStepFacts } from '@/lib/domain/month/step'
import { noticeStatuses, noticeStatusLabels } from '@/lib/domain/notice/status'
import type { MonthSummary } from '@/lib/queries/month-summary'
import type { ClosedMonth } from '@/lib/usecases/close-month'
import type { Difference } from '@/lib/usecases/reconcile-month'

export type MonthLine =
  | ({ deed: 'show' } & MonthSummary)
  | ({ deed: 'close'; dryRun: boolean } & ClosedMonth)
  | { deed: 'publish'; dryRun: boolean; month: string; counts: RunCounts }
  | { deed: 'reconcile'; month: string; differences: Difference[] }

export function monthLines(line: MonthLine): string[] {
  const month = formatMonth(line.month)
  switch (line.deed) {
    case 'show':
      return summaryLines(line)
    case 'close':
      return line.dryRun
        ? [
            `${month}の処理を締め切ると、対象は${number(line.notices)}件です。まだ何も変更していません。 / Dry run.`,
          ]
        : [`${month}の処理を締め切りました（対象${number(line.notices)}件）。 / Closed.`]
    case 'publish':
      return [
        line.dryRun
          ? `${month}の処理を反映すると、次のようになります。まだ何も変更していません。 / Dry run.`
          : `${month}の処理をアカウントに反映しました。 / Published.`,
        ...runResults.map(
          (result) => `  ${runResultLabels[result]} ${result} ${number(line.counts[result])}`,
        ),
      ]
    case 'reconcile':
      return line.differences.length === 0
        ? [`${month}: 届出・コード・マスタ・PDF・メールに食い違いはありません。 / No differences.`]
        : line.differences.map(({ what, subject, message }) => `  ${what} ${subject}: ${message}`)
  }
}

function summaryLines({
  month,
  status,
  cutoff,
  returnBy,
  publishBy,
  notices,
  steps,
}: MonthSummary): string[] {
  const counts = noticeStatuses.flatMap((one) =>
    notices[one] ? [`  ${noticeStatusLabels[one]} ${one} ${number(notices[one])}`] : [],
  )
  return [
    `${formatMonth(month)}の処理: ${monthStatusLabels[status]} ${status}`,
    `  締切日 ${formatDateInFull(cutoff)}`,
    `  返還の期限 ${formatDateInFull(returnBy)}`,
    `  反映の期限 ${formatDateInFull(publishBy)}`,
    counts.length === 0 ? '届出はありません。' : '届出:',
    ...counts,
    ...steps.map(
      (step) => `${runStepFacts[step.step].label} ${step.status} ${number(step.done)}/${number(step.total)}`,
    ),
  ]
}
