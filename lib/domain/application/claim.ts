import { isReviewer, type Role } from '@/lib/domain/account/role'
import type { ApplicationStatus } from './status'

/** Where there is something to decide, there is something to claim (R-CLK-2). */
export const claimable: readonly ApplicationStatus[] = ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD']

export function mayClaim(role: Role, status: ApplicationStatus): boolean {
  return isReviewer(role) && claimable.includes(status)
}
