import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type ApplicationStatus, applicationStatusLabels } from '@/lib/domain/application/status'

const tones: Record<ApplicationStatus, StatusTone> = {
  DRAFT: 'plain',
  SUBMITTED: 'info',
  RESUBMITTED: 'info',
  SENT_BACK: 'warning',
  ON_HOLD: 'warning',
  WITHDRAWN: 'plain',
  REJECTED: 'danger',
  APPROVED: 'success',
  ISSUED: 'success',
  ENDED: 'plain',
  EXPIRED: 'plain',
}

export function StatusOfApplication({ status }: { status: ApplicationStatus }) {
  return <StatusTag tone={tones[status]}>{applicationStatusLabels[status]}</StatusTag>
}
