import type { Workflow } from '@/lib/domain/workflow'
import { type ChangeRequestStatus, changeRequestStatuses, changeRequestStatusLabels } from './status'

export const changeRequestActions = ['ask', 'withdraw', 'accept', 'refuse'] as const

export type ChangeRequestAction = (typeof changeRequestActions)[number]

/** A change of name, address or representative between two notices; the code stays (R-INS-14). */
export const changeRequestWorkflow: Workflow<ChangeRequestAction, ChangeRequestStatus> = {
  title: '変更の届出（名称・所在地・代表者）',
  statuses: changeRequestStatuses,
  labels: changeRequestStatusLabels,
  rows: [
    {
      action: 'ask',
      label: '変更を届け出る',
      by: ['insurer', 'association'],
      from: [],
      to: 'OPEN',
      comment: 'required',
      commentLabel: '変更の理由',
    },
    {
      action: 'withdraw',
      label: '取り下げる',
      by: ['insurer', 'association'],
      from: ['OPEN'],
      to: 'WITHDRAWN',
      comment: 'none',
    },
    {
      action: 'accept',
      label: '変更を反映する',
      by: ['clerk', 'supervisor'],
      from: ['OPEN'],
      to: 'ACCEPTED',
      comment: 'optional',
      commentLabel: '備考',
      when: "writes the insurer's row of the master; the code stays",
    },
    {
      action: 'refuse',
      label: '却下する',
      by: ['clerk', 'supervisor'],
      from: ['OPEN'],
      to: 'REFUSED',
      comment: 'required',
      commentLabel: '却下する理由',
    },
  ],
}
