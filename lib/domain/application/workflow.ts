import {
  type ApplicationStatus,
  applicationStatuses,
  applicationStatusLabels,
} from '@/lib/domain/application/status'
import type { Workflow } from '@/lib/domain/workflow'

export const applicationActions = [
  'start',
  'submit',
  'withdraw',
  'sendBack',
  'resubmit',
  'hold',
  'resume',
  'reject',
  'approve',
  'issue',
  'end',
  'expire',
  'undo',
  'undoToResubmitted',
  'undoToHeld',
] as const

export type ApplicationAction = (typeof applicationActions)[number]

const applicant = ['institution', 'insurer'] as const
const reviewer = ['clerk', 'supervisor'] as const

/** What a decision can lead to, other than 保留 and back from it. */
const decided = ['SENT_BACK', 'REJECTED', 'APPROVED', 'ISSUED'] as const

/** A decision taken back leads to where it started from: one row for each such status. */
const undo = {
  label: '判断を取り消す',
  by: reviewer,
  comment: 'none',
  when: 'within 30 seconds, by the one who decided, to the status before it; no mail has left, no ID is in use',
} as const

/** 利用開始申請 (R-APP-1 … R-APP-11); adding devices is a further application. */
export const applicationWorkflow: Workflow<ApplicationAction, ApplicationStatus> = {
  title: '利用開始申請',
  statuses: applicationStatuses,
  labels: applicationStatusLabels,
  rows: [
    { action: 'start', label: '作成する', by: applicant, from: [], to: 'DRAFT', comment: 'none' },
    {
      action: 'submit',
      label: '送信する',
      by: applicant,
      from: ['DRAFT'],
      to: 'SUBMITTED',
      comment: 'none',
      when: 'nothing required is missing; keeps whether the account number matched (D-2)',
    },
    {
      action: 'withdraw',
      label: '取り下げる',
      by: applicant,
      // RESUBMITTED too: R-APP-9 lets the applicant withdraw at any time before the decision.
      from: ['SUBMITTED', 'SENT_BACK', 'RESUBMITTED', 'ON_HOLD'],
      to: 'WITHDRAWN',
      comment: 'optional',
      commentLabel: '取り下げる理由',
    },
    {
      action: 'sendBack',
      label: '差し戻す',
      by: reviewer,
      from: ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'],
      to: 'SENT_BACK',
      comment: 'required',
      commentLabel: '直してほしい項目とその内容',
      when: 'each request is pinned to a field (R-CLK-4)',
    },
    {
      action: 'resubmit',
      label: '再提出する',
      by: applicant,
      from: ['SENT_BACK'],
      to: 'RESUBMITTED',
      comment: 'none',
    },
    {
      action: 'hold',
      label: '保留する',
      by: reviewer,
      from: ['SUBMITTED', 'RESUBMITTED'],
      to: 'ON_HOLD',
      comment: 'required',
      commentLabel: '保留する理由と再開する日',
      when: 'the date to resume on is given',
    },
    {
      action: 'resume',
      label: '再開する',
      by: [...reviewer, 'system'],
      from: ['ON_HOLD'],
      to: 'SUBMITTED',
      comment: 'none',
      when: 'system: on the date given when it was put on hold',
    },
    {
      action: 'reject',
      label: '却下する',
      by: reviewer,
      from: ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'],
      to: 'REJECTED',
      comment: 'required',
      commentLabel: '却下する理由',
    },
    {
      action: 'approve',
      label: '承認する',
      by: [...reviewer, 'system'],
      from: ['SUBMITTED', 'RESUBMITTED'],
      to: 'APPROVED',
      comment: 'optional',
      commentLabel: '承認の備考',
      when: 'system: only where the setting of D-2 is on and the account number matched',
    },
    {
      action: 'issue',
      label: '発行する',
      by: ['system'],
      from: ['APPROVED'],
      to: 'ISSUED',
      comment: 'none',
      when: 'at once for institutions and published insurers, at the publish step for other insurers (R-INS-5)',
    },
    {
      action: 'end',
      label: '利用を中止する',
      by: [...applicant, 'system'],
      from: ['ISSUED'],
      to: 'ENDED',
      comment: 'required',
      commentLabel: '利用を中止する理由',
      when: 'system: on abolition (R-INS-10)',
    },
    {
      action: 'expire',
      label: '期限切れにする',
      by: ['system'],
      from: ['DRAFT'],
      to: 'EXPIRED',
      comment: 'none',
      when: '90 days after the last change; the content is removed (D-6)',
    },
    { action: 'undo', ...undo, from: [...decided, 'ON_HOLD'], to: 'SUBMITTED' },
    { action: 'undoToResubmitted', ...undo, from: [...decided, 'ON_HOLD'], to: 'RESUBMITTED' },
    { action: 'undoToHeld', ...undo, from: [...decided, 'SUBMITTED'], to: 'ON_HOLD' },
  ],
}
