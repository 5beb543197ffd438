import type { ApplicationStatus } from './status'

/** What lies on the clerks' table (R-CLK-1), always the oldest first. */
export const queueNames = ['review', 'sent-back', 'on-hold'] as const

export type QueueName = (typeof queueNames)[number]

type Queue = {
  label: string
  statuses: readonly ApplicationStatus[]
  /** What would be here and how it gets here. */
  empty: string
}

export const queues: Record<QueueName, Queue> = {
  review: {
    label: '審査待ち',
    statuses: ['SUBMITTED', 'RESUBMITTED'],
    empty: '審査を待っている申請はありません。申請者が利用開始申請を送信すると、ここに表示されます。',
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
}

export function isQueueName(text: string): text is QueueName {
  return (queueNames as readonly string[]).includes(text)
}
