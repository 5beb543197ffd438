import { isReviewer, type Role } from '@/lib/domain/account/role'
import type { NoticeStatus } from './status'

/** Where the fund's people decide: what is registered goes on by itself (R-CLK-2, R-INS-7). */
export const claimableNotice: readonly NoticeStatus[] = ['RECEIVED', 'SENT_BACK', 'CONFIRMED']

export function mayClaimNotice(role: Role, status: NoticeStatus): boolean {
  return isReviewer(role) && claimableNotice.includes(status)
}
