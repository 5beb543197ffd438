import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { CodeStanding } from '@/lib/domain/device/code-standing'
import { type DeviceStatus, deviceStatusLabels } from '@/lib/domain/device/status'

const tones: Record<DeviceStatus, StatusTone> = {
  ISSUED: 'info',
  ACTIVE: 'success',
  STOPPED: 'danger',
  REPLACED: 'plain',
}

/** An ID whose code ran out waits for a fresh one: that is said, for nothing else would. */
export function DeviceStatusTag({ status, standing }: { status: DeviceStatus; standing: CodeStanding }) {
  if (standing === 'EXPIRED')
    return <StatusTag tone="warning">{deviceStatusLabels[status]}（コードの期限切れ）</StatusTag>
  return <StatusTag tone={tones[status]}>{deviceStatusLabels[status]}</StatusTag>
}
