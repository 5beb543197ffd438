import type { ApplicationStatus } from '@/lib/domain/application/status'

/** What happened to a case after it was begun; `approve` brings the IDs too, except for insurers. */
export type Deed =
  | 'submit'
  | 'withdraw'
  | 'sendBack'
  | 'resubmit'
  | 'hold'
  | 'reject'
  | 'approve'
  | 'end'
  | 'expire'

/** The shortest way to each status. */
export const applicationPath: Record<ApplicationStatus, readonly Deed[]> = {
  DRAFT: [],
  SUBMITTED: ['submit'],
  SENT_BACK: ['submit', 'sendBack'],
  RESUBMITTED: ['submit', 'sendBack', 'resubmit'],
  ON_HOLD: ['submit', 'hold'],
  WITHDRAWN: ['submit', 'withdraw'],
  REJECTED: ['submit', 'reject'],
  APPROVED: ['submit', 'approve'],
  ISSUED: ['submit', 'approve'],
  ENDED: ['submit', 'approve', 'end'],
  EXPIRED: ['expire'],
}

export const deedComments: Partial<Record<Deed, string>> = {
  sendBack: '職員数が届の内容と異なります。職員数を確認して、直してください。',
  hold: '届の原本を確認しています。確認が終わりしだい再開します。',
  reject:
    '届の名称が施設の名称と異なるため、受け付けられません。正しい届を添付して、新しく申請してください。',
  withdraw: '台数を見直すため。',
  end: '健診事業を終了したため。',
}
