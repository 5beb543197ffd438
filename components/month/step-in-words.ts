import { isRole, roleLabels } from '@/lib/domain/account/role'
import { type RunCounts, type RunStepName, runResultLabels, runResults } from '@/lib/domain/month/step'

export type ShownStep = {
  id: string
  step: RunStepName
  status: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED'
  startedBy: string | null
  startedRole: string
  startedAt: Date
  finishedAt: Date | null
  total: number
  report: Partial<RunCounts> | null
}

/** 完了12件、処理しませんでした1件 */
export function countsInWords(report: Partial<RunCounts> | null): string {
  const parts = runResults.flatMap((result) => {
    const count = report?.[result] ?? 0
    return count > 0 ? [`${runResultLabels[result]}：${count.toLocaleString('ja-JP')}件`] : []
  })
  return parts.length > 0 ? parts.join('、') : '対象0件'
}

/** Who started it: a person with their office, the timer, or the command line. */
export function starterInWords({
  startedBy,
  startedRole,
}: {
  startedBy: string | null
  startedRole: string
}): string {
  if (startedBy) return isRole(startedRole) ? `${startedBy}（${roleLabels[startedRole]}）` : startedBy
  return startedRole === 'operator' ? 'コマンド（運用）' : '自動処理'
}
