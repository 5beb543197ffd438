import type { DeviceStatus } from '@/lib/domain/device/status'

export type CodeStanding = 'USABLE' | 'EXPIRED' | 'USED' | 'DEAD'

/** D-3: a code is shown only as long as somebody could use it. */
export function codeStanding(device: { status: DeviceStatus; codeExpiresAt: Date }, now: Date): CodeStanding {
  if (device.status === 'ACTIVE') return 'USED'
  if (device.status !== 'ISSUED') return 'DEAD'
  return now < device.codeExpiresAt ? 'USABLE' : 'EXPIRED'
}

/** What stands in the code's place. */
export const codeStandingWords: Record<Exclude<CodeStanding, 'USABLE'>, string> = {
  EXPIRED: '有効期限が切れたため表示しません',
  USED: '登録済みのため表示しません',
  DEAD: '停止したため表示しません',
}
