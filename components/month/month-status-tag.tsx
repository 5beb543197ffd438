import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type MonthStatus, monthStatusLabels } from '@/lib/domain/month/status'

const tones: Record<MonthStatus, StatusTone> = {
  OPEN: 'info',
  CLOSED: 'warning',
  REGISTERED: 'info',
  PUBLISHED: 'success',
}

export function MonthStatusTag({ status }: { status: MonthStatus }) {
  return <StatusTag tone={tones[status]}>{monthStatusLabels[status]}</StatusTag>
}
