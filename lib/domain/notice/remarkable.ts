import type { NoticeStatus } from './status'

/** 備考 goes into the official form: as long as that is not drawn. What was handed back stays as it is (R-INS-9). */
export const remarkableStatuses = ['RECEIVED', 'CONFIRMED', 'SENT_BACK'] as const

export function isRemarkable(status: NoticeStatus): boolean {
  return (remarkableStatuses as readonly NoticeStatus[]).includes(status)
}
