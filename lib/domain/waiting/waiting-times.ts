import { z } from 'zod'

/** How far back the published times look, and how few cases say nothing yet. */
export const waitingDays = 90
export const fewestCases = 10

/** What is counted, in the same words wherever a time is shown. */
export const waitingCounted =
  '申請が支払基金にあった時間の合計です。差し戻し中など、申請者の方の対応を待っていた時間は含みません。'

export const waitingSteps = ['decision', 'issue'] as const

export type WaitingStep = (typeof waitingSteps)[number]

export const waitingStepLabels: Record<WaitingStep, string> = {
  decision: '受付から判断（承認・却下）まで',
  issue: '承認からIDとアクティベーションコードの発行まで',
}

/** What the nightly job keeps; the page shows nothing that it does not say. Hours. */
export const waitingReportSchema = z.object({
  steps: z.array(
    z.object({
      step: z.enum(waitingSteps),
      count: z.number().int(),
      median: z.number(),
      p90: z.number(),
    }),
  ),
})

export type WaitingTime = z.output<typeof waitingReportSchema>['steps'][number]

/** Rounded up, so that nobody is promised less than it took: 0.2 → 1時間, 30.5 → 1日7時間, 24 → 1日. */
export function hoursInWords(hours: number): string {
  const whole = Math.max(1, Math.ceil(hours))
  const days = Math.floor(whole / 24)
  const rest = whole % 24
  return `${days > 0 ? `${days}日` : ''}${rest > 0 ? `${rest}時間` : ''}`
}

/** The sentence of one step. */
export function waitingWords({ count, median, p90 }: Omit<WaitingTime, 'step'>): string {
  if (count < fewestCases) {
    return `件数が少ないため（${count}件）、まだお知らせできません。${fewestCases}件になると表示します。`
  }
  return `半数の申請は${hoursInWords(median)}以内、9割の申請は${hoursInWords(p90)}以内でした（${count.toLocaleString('ja-JP')}件）。`
}
