import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type ChangeRequestStatus, changeRequestStatusLabels } from '@/lib/domain/change-request/status'

const tones: Record<ChangeRequestStatus, StatusTone> = {
  OPEN: 'info',
  ACCEPTED: 'success',
  REFUSED: 'danger',
  WITHDRAWN: 'plain',
}

export function StatusOfChange({ status }: { status: ChangeRequestStatus }) {
  return <StatusTag tone={tones[status]}>{changeRequestStatusLabels[status]}</StatusTag>
}
