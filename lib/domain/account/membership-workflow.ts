import {
  type MembershipStatus,
  membershipStatuses,
  membershipStatusLabels,
} from '@/lib/domain/account/status'
import type { Workflow } from '@/lib/domain/workflow'

export const membershipActions = ['found', 'invite', 'ask', 'accept', 'admit', 'decline', 'leave'] as const

export type MembershipAction = (typeof membershipActions)[number]

const holder = ['institution', 'insurer', 'association', 'coordinator'] as const

/** A person in an organisation (R-REG-8, R-REG-11); one person may belong to several. */
export const membershipWorkflow: Workflow<MembershipAction, MembershipStatus> = {
  title: '所属',
  statuses: membershipStatuses,
  labels: membershipStatusLabels,
  rows: [
    {
      action: 'found',
      label: '最初の利用者として登録する',
      by: ['visitor', ...holder, 'admin', 'system'],
      from: [],
      to: 'MEMBER',
      comment: 'none',
      when: 'the organisation never had anybody; the person becomes its 管理者',
    },
    {
      action: 'invite',
      label: '招待する',
      by: holder,
      from: [],
      to: 'INVITED',
      comment: 'none',
      when: 'by a 管理者 of the organisation',
    },
    {
      action: 'ask',
      label: '参加を申し込む',
      by: ['visitor', ...holder],
      from: [],
      to: 'ASKED',
      comment: 'none',
      when: 'the organisation already has accounts (R-REG-11)',
    },
    {
      action: 'accept',
      label: '招待を受ける',
      by: ['visitor', ...holder],
      from: ['INVITED'],
      to: 'MEMBER',
      comment: 'none',
    },
    {
      action: 'admit',
      label: '参加を認める',
      by: [...holder, 'clerk', 'supervisor'],
      from: ['ASKED'],
      to: 'MEMBER',
      comment: 'none',
      when: 'a 管理者; a clerk with a document when nobody answers (R-REG-11)',
    },
    {
      action: 'decline',
      label: '断る',
      by: ['visitor', ...holder, 'clerk', 'supervisor', 'system'],
      from: ['INVITED', 'ASKED'],
      to: 'LEFT',
      comment: 'optional',
      commentLabel: '断る理由',
    },
    {
      action: 'leave',
      label: '所属を終える',
      by: [...holder, 'admin', 'system'],
      from: ['MEMBER'],
      to: 'LEFT',
      comment: 'none',
      when: 'the last 管理者 hands over first (R-REG-8)',
    },
  ],
}
