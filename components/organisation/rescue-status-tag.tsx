import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import { type RescueStatus, rescueStatusLabels } from '@/lib/domain/account/rescue-status'

const tones: Record<RescueStatus, StatusTone> = { OPEN: 'info', DONE: 'success', REFUSED: 'danger' }

export function RescueStatusTag({ status }: { status: RescueStatus }) {
  return <StatusTag tone={tones[status]}>{rescueStatusLabels[status]}</StatusTag>
}
