import { type MonthStatus, monthStatuses, monthStatusLabels } from '@/lib/domain/month/status'
import type { Workflow } from '@/lib/domain/workflow'

export const monthActions = ['open', 'close', 'finish', 'publish'] as const

export type MonthAction = (typeof monthActions)[number]

/** The monthly run (R-INS-5). Nothing goes back: a mistake is mended by a new action with its own log row. */
export const monthWorkflow: Workflow<MonthAction, MonthStatus> = {
  title: '月次処理',
  statuses: monthStatuses,
  labels: monthStatusLabels,
  rows: [
    { action: 'open', label: '受付を始める', by: ['system'], from: [], to: 'OPEN', comment: 'none' },
    {
      action: 'close',
      label: '締め切る',
      by: ['system', 'supervisor'],
      from: ['OPEN'],
      to: 'CLOSED',
      comment: 'none',
      when: 'after the cutoff of the run (R-INS-5)',
    },
    {
      action: 'finish',
      label: '付番を完了する',
      by: ['system'],
      from: ['CLOSED'],
      to: 'REGISTERED',
      comment: 'none',
      when: 'no notice of the run is before HANDED_BACK, or a supervisor moved the rest with a reason',
    },
    {
      action: 'publish',
      label: 'アカウントに反映する',
      by: ['system', 'supervisor'],
      from: ['REGISTERED'],
      to: 'PUBLISHED',
      comment: 'none',
      when: 'by the 10th of the next month (R-INS-5)',
    },
  ],
}
