import { type RescueStatus, rescueStatuses, rescueStatusLabels } from '@/lib/domain/account/rescue-status'
import type { Workflow } from '@/lib/domain/workflow'

export const rescueActions = ['enter', 'complete', 'refuse'] as const

export type RescueAction = (typeof rescueActions)[number]

/** Nobody is left, or nobody answers: two members of staff let a person in with a document (R-REG-8, R-REG-11). */
export const rescueWorkflow: Workflow<RescueAction, RescueStatus> = {
  title: '管理者の復旧',
  statuses: rescueStatuses,
  labels: rescueStatusLabels,
  rows: [
    {
      action: 'enter',
      label: '復旧を登録する',
      by: ['clerk', 'supervisor'],
      from: [],
      to: 'OPEN',
      comment: 'required',
      commentLabel: '復旧が必要な理由',
    },
    {
      action: 'complete',
      label: '管理者として招待する',
      by: ['clerk', 'supervisor'],
      from: ['OPEN'],
      to: 'DONE',
      notBy: ['enter'],
      comment: 'optional',
      commentLabel: '備考',
    },
    {
      action: 'refuse',
      label: '却下する',
      by: ['clerk', 'supervisor'],
      from: ['OPEN'],
      to: 'REFUSED',
      notBy: ['enter'],
      comment: 'required',
      commentLabel: '却下する理由',
    },
  ],
}
