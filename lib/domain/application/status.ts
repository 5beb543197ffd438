export const applicationStatuses = [
  'DRAFT',
  'SUBMITTED',
  'SENT_BACK',
  'RESUBMITTED',
  'ON_HOLD',
  'WITHDRAWN',
  'REJECTED',
  'APPROVED',
  'ISSUED',
  'ENDED',
  'EXPIRED',
] as const

export type ApplicationStatus = (typeof applicationStatuses)[number]

export const applicationStatusLabels: Record<ApplicationStatus, string> = {
  DRAFT: '下書き',
  SUBMITTED: '審査待ち',
  SENT_BACK: '差し戻し中',
  RESUBMITTED: '再提出',
  ON_HOLD: '保留',
  WITHDRAWN: '取下げ',
  REJECTED: '却下',
  APPROVED: '承認',
  ISSUED: '発行済み',
  ENDED: '利用終了',
  EXPIRED: '期限切れ',
}
