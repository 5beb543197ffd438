import {
  type InsurerCodeStatus,
  insurerCodeStatuses,
  insurerCodeStatusLabels,
} from '@/lib/domain/insurer-code/status'
import type { Workflow } from '@/lib/domain/workflow'

export const insurerCodeActions = ['issue', 'abolish'] as const

export type InsurerCodeAction = (typeof insurerCodeActions)[number]

/** オンライン資格確認用コード (R-INS-8, R-INS-10): never reused, so ABOLISHED is the end. */
export const insurerCodeWorkflow: Workflow<InsurerCodeAction, InsurerCodeStatus> = {
  title: 'オンライン資格確認用コード',
  statuses: insurerCodeStatuses,
  labels: insurerCodeStatusLabels,
  rows: [
    {
      action: 'issue',
      label: '付番する',
      by: ['supervisor'],
      from: [],
      to: 'LIVE',
      comment: 'none',
      when: 'only by registering a 導入届 in the run (R-INS-8)',
    },
    {
      action: 'abolish',
      label: '廃止する',
      by: ['system'],
      from: ['LIVE'],
      to: 'ABOLISHED',
      comment: 'none',
      when: 'on 廃止年月日, or at registration where that day has passed (R-INS-2)',
    },
  ],
}
