export const deviceStatuses = ['ISSUED', 'ACTIVE', 'STOPPED', 'REPLACED'] as const

export type DeviceStatus = (typeof deviceStatuses)[number]

export const deviceStatusLabels: Record<DeviceStatus, string> = {
  ISSUED: '未登録',
  ACTIVE: '登録済み',
  STOPPED: '停止',
  REPLACED: '交換済み',
}
