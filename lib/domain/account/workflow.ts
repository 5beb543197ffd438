import { type AccountStatus, accountStatuses, accountStatusLabels } from '@/lib/domain/account/status'
import type { Workflow } from '@/lib/domain/workflow'

export const accountActions = ['register', 'activate', 'lock', 'unlock', 'close', 'expire'] as const

export type AccountAction = (typeof accountActions)[number]

const holder = ['institution', 'insurer', 'association', 'coordinator'] as const

/** A person's account (R-REG-1 … R-REG-10, R-CLK-9). */
export const accountWorkflow: Workflow<AccountAction, AccountStatus> = {
  title: 'アカウント',
  statuses: accountStatuses,
  labels: accountStatusLabels,
  rows: [
    {
      action: 'register',
      label: '登録する',
      by: ['visitor', 'admin', 'system'],
      from: [],
      to: 'PENDING',
      comment: 'none',
      when: 'admin: staff, associations and coordinators; system: the command line',
    },
    {
      action: 'activate',
      label: '登録を完了する',
      by: ['visitor'],
      from: ['PENDING'],
      to: 'ACTIVE',
      comment: 'none',
      when: 'with the link of the mail, less than 3 hours old and not used before (R-REG-3)',
    },
    {
      action: 'lock',
      label: 'ロックする',
      by: ['admin', 'system'],
      from: ['ACTIVE'],
      to: 'LOCKED',
      comment: 'required',
      commentLabel: 'ロックする理由',
    },
    {
      action: 'unlock',
      label: 'ロックを解除する',
      by: ['admin', 'system'],
      from: ['LOCKED'],
      to: 'ACTIVE',
      comment: 'optional',
      commentLabel: '解除の備考',
    },
    {
      action: 'close',
      label: 'アカウントを閉鎖する',
      by: [...holder, 'admin', 'system'],
      from: ['ACTIVE', 'LOCKED'],
      to: 'CLOSED',
      comment: 'optional',
      commentLabel: '閉鎖する理由',
    },
    {
      action: 'expire',
      label: '期限切れにする',
      by: ['system'],
      from: ['PENDING'],
      to: 'CLOSED',
      comment: 'none',
      when: 'never activated for 7 days; the content is removed (D-6)',
    },
  ],
}
