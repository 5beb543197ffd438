export const noticeStatuses = [
  'DRAFT',
  'RECEIVED',
  'SENT_BACK',
  'CONFIRMED',
  'REGISTERED',
  'HANDED_BACK',
  'PUBLISHED',
  'EFFECTIVE',
  'WITHDRAWN',
  'REJECTED',
] as const

export type NoticeStatus = (typeof noticeStatuses)[number]

export const noticeStatusLabels: Record<NoticeStatus, string> = {
  DRAFT: '下書き',
  RECEIVED: '受付',
  SENT_BACK: '差し戻し中',
  CONFIRMED: '確認済み',
  REGISTERED: '登録済み',
  HANDED_BACK: '返還済み',
  PUBLISHED: '反映済み',
  EFFECTIVE: '廃止済み',
  WITHDRAWN: '取下げ',
  REJECTED: '却下',
}
