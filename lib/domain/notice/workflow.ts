import { type NoticeStatus, noticeStatuses, noticeStatusLabels } from '@/lib/domain/notice/status'
import type { Workflow } from '@/lib/domain/workflow'

export const noticeActions = [
  'start',
  'submit',
  'withdraw',
  'sendBack',
  'resubmit',
  'reject',
  'confirm',
  'register',
  'handBack',
  'publish',
  'takeEffect',
  'undo',
  'undoToConfirmed',
  'undoToSentBack',
] as const

export type NoticeAction = (typeof noticeActions)[number]

/** A clerk stands here only for a notice that came on paper (R-INS-11). */
const filer = ['insurer', 'association', 'clerk'] as const
const theFilerOnly = 'the one who filed it; a clerk only for a notice on paper (R-INS-11)'

/** A decision taken back leads to where it started from: one row for each such status. */
const undo = {
  label: '判断を取り消す',
  by: ['clerk', 'supervisor'],
  comment: 'none',
  when: 'within 30 seconds, by the one who decided, to the status before it; no mail has left, no other notice is under way',
} as const

/** 導入届 and 廃止届 (R-INS-1 … R-INS-15). */
export const noticeWorkflow: Workflow<NoticeAction, NoticeStatus> = {
  title: '届出（導入届・廃止届）',
  statuses: noticeStatuses,
  labels: noticeStatusLabels,
  rows: [
    {
      action: 'start',
      label: '作成する',
      by: filer,
      from: [],
      to: 'DRAFT',
      comment: 'none',
      when: 'clerk: only for a notice on paper (R-INS-11)',
    },
    {
      action: 'submit',
      label: '提出する',
      by: filer,
      from: ['DRAFT'],
      to: 'RECEIVED',
      comment: 'none',
      when: 'the arrival decides the run (R-INS-5)',
    },
    {
      action: 'withdraw',
      label: '取り下げる',
      by: filer,
      from: ['RECEIVED', 'SENT_BACK'],
      to: 'WITHDRAWN',
      comment: 'optional',
      commentLabel: '取り下げる理由',
      when: theFilerOnly,
    },
    {
      action: 'sendBack',
      label: '差し戻す',
      by: ['clerk', 'supervisor'],
      from: ['RECEIVED', 'CONFIRMED'],
      to: 'SENT_BACK',
      comment: 'required',
      commentLabel: '直してほしい項目とその内容',
      when: 'each request is pinned to a field (R-CLK-4)',
    },
    {
      action: 'resubmit',
      label: '再提出する',
      by: filer,
      from: ['SENT_BACK'],
      to: 'RECEIVED',
      comment: 'none',
      when: `${theFilerOnly}; run by R-INS-15`,
    },
    {
      action: 'reject',
      label: '却下する',
      by: ['supervisor'],
      from: ['RECEIVED', 'SENT_BACK'],
      to: 'REJECTED',
      comment: 'required',
      commentLabel: '却下する理由',
    },
    {
      action: 'confirm',
      label: '確認する',
      by: ['clerk', 'supervisor'],
      from: ['RECEIVED'],
      to: 'CONFIRMED',
      comment: 'none',
    },
    {
      action: 'register',
      label: '登録する',
      by: ['supervisor'],
      from: ['CONFIRMED'],
      to: 'REGISTERED',
      comment: 'none',
      // A clerk types a corrected paper too, and may be a supervisor by the time it is registered.
      notBy: ['confirm', 'start', 'submit', 'resubmit'],
      when: 'the run is closed; writes the master and issues the code, or records the abolition (R-INS-8)',
    },
    {
      action: 'handBack',
      label: '返還する',
      by: ['system'],
      from: ['REGISTERED'],
      to: 'HANDED_BACK',
      comment: 'none',
      when: 'the PDF is stored and the mail queued (R-INS-9)',
    },
    {
      action: 'publish',
      label: 'アカウントに反映する',
      by: ['system'],
      from: ['HANDED_BACK'],
      to: 'PUBLISHED',
      comment: 'none',
      when: '導入届, at the publish step of the run (R-INS-5)',
    },
    {
      action: 'takeEffect',
      label: '廃止する',
      by: ['system'],
      from: ['HANDED_BACK'],
      to: 'EFFECTIVE',
      comment: 'none',
      when: '廃止届, on 廃止年月日 (R-INS-10)',
    },
    { action: 'undo', ...undo, from: ['CONFIRMED', 'SENT_BACK', 'REJECTED'], to: 'RECEIVED' },
    { action: 'undoToConfirmed', ...undo, from: ['SENT_BACK'], to: 'CONFIRMED' },
    { action: 'undoToSentBack', ...undo, from: ['REJECTED'], to: 'SENT_BACK' },
  ],
}
