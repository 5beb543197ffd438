import type { ApplicationStatus } from './status'

/** What lies on the clerks' table (R-CLK-1), always the oldest first. */
export const queueNames = ['review', 'matched', 'resubmitted', 'sent-back', 'on-hold', 'overdue'] as const

export type QueueName = (typeof queueNames)[number]

type Queue = {
  label: string
  statuses: readonly ApplicationStatus[]
  /** What is left of these states; everything where nothing is said. */
  only?: 'matched' | 'overdue'
  /** What would be here and how it gets here. */
  empty: string
}

/** What is on the desk at all: the same states as in the index application_desk. */
export const openStatuses = [
  'SUBMITTED',
  'RESUBMITTED',
  'SENT_BACK',
  'ON_HOLD',
] as const satisfies readonly ApplicationStatus[]

/** So many days after it arrived, or came back corrected, a case should have been decided. */
export const reviewDays = 14

/** The rule in words, as it stands above the list. */
export const overdueRule = `受付（再提出された申請は再提出）から${reviewDays}日を過ぎても審査が終わっていない申請と、再開する日を過ぎた保留の申請です。`

export const queues: Record<QueueName, Queue> = {
  review: {
    label: '審査待ち',
    statuses: ['SUBMITTED', 'RESUBMITTED'],
    empty: '審査を待っている申請はありません。申請者が利用開始申請を送信すると、ここに表示されます。',
  },
  matched: {
    label: '照合済み',
    statuses: ['SUBMITTED', 'RESUBMITTED'],
    only: 'matched',
    empty:
      '口座番号の照合で施設を確認した申請のうち、審査を待っているものはありません。申請者が口座番号を照合して送信すると、ここに表示されます。',
  },
  resubmitted: {
    label: '再提出',
    statuses: ['RESUBMITTED'],
    empty: '再提出された申請はありません。差し戻した申請が再提出されると、ここに表示されます。',
  },
  'sent-back': {
    label: '差し戻し中',
    statuses: ['SENT_BACK'],
    empty: '差し戻し中の申請はありません。差し戻した申請は、申請者が再提出するまでここに表示されます。',
  },
  'on-hold': {
    label: '保留',
    statuses: ['ON_HOLD'],
    empty: '保留している申請はありません。保留した申請は、再開する日までここに表示されます。',
  },
  overdue: {
    label: '期限超過',
    statuses: ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'],
    only: 'overdue',
    empty: '期限を過ぎた申請はありません。',
  },
}

export function isQueueName(text: string): text is QueueName {
  return (queueNames as readonly string[]).includes(text)
}
