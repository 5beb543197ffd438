import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type NoticeStatus, noticeStatusLabels } from '@/lib/domain/notice/status'

const tones: Record<NoticeStatus, StatusTone> = {
  DRAFT: 'plain',
  RECEIVED: 'info',
  SENT_BACK: 'warning',
  CONFIRMED: 'info',
  REGISTERED: 'info',
  HANDED_BACK: 'success',
  PUBLISHED: 'success',
  EFFECTIVE: 'plain',
  WITHDRAWN: 'plain',
  REJECTED: 'danger',
}

export function StatusOfNotice({ status }: { status: NoticeStatus }) {
  return <StatusTag tone={tones[status]}>{noticeStatusLabels[status]}</StatusTag>
}
