import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { RunMonth } from '@/lib/domain/month/calendar'
import { judge, type NoticeStep, type Verdict } from '@/lib/domain/month/judge'
import type { MonthStatus } from '@/lib/domain/month/status'
import { noRunCounts, type RunCounts } from '@/lib/domain/month/step'
import type { NoticeKind } from '@/lib/domain/notice/kind'
import { type RunNotice, readWaiting } from './run-step/read-notices'
import { statusOfMonth } from './run-step/status-of-month'

export type PreviewedNotice = Verdict & {
  id: string
  version: number
  receiptNumber: string
  name: string
  kind: NoticeKind
}

export type StepPreview = {
  month: RunMonth
  monthStatus: MonthStatus
  counts: RunCounts
  rows: PreviewedNotice[]
}

/**
 * What the step would do, notice by notice, without doing it (R-CLK-5). It gives out no codes: a code exists only once
 * it is issued (R-INS-8).
 */
export async function previewStep(
  viewer: { accountId: Viewer['accountId'] | null; now: Date },
  month: RunMonth,
  step: NoticeStep,
): Promise<StepPreview> {
  const monthStatus = await statusOfMonth(db, month)
  const notices = await readWaiting(db, viewer.now, { month, step, actorId: viewer.accountId })
  const rows = notices.map((notice) => ({
    ...shown(notice),
    ...judge(step, { month, status: monthStatus }, notice),
  }))
  const counts = { ...noRunCounts }
  for (const { result } of rows) counts[result] += 1
  return { month, monthStatus, counts, rows }
}

function shown({ id, version, receiptNumber, insurerName, kind, answers }: RunNotice) {
  return { id, version, receiptNumber, name: answers.name ?? insurerName, kind }
}
