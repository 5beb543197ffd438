import { matchTriesLeft } from '@/lib/adapters/account-match-tries'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'

/** How many tries with 口座番号 the viewer has left for the facility (R-VER-3). */
export function countOwnMatchTries(viewer: Viewer, facilityId: number): Promise<number> {
  return matchTriesLeft(db, { facilityId, accountId: viewer.accountId }, viewer.now)
}
