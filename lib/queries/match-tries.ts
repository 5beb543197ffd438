import { facilityTriesPrefix, matchTriesLeft } from '@/lib/adapters/account-match-tries'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isStaff } from '@/lib/domain/account/role'
import { accountMatchTries } from '@/lib/domain/application/account-match'
import { Refusal } from '@/lib/domain/refusal'

/** How many tries with 口座番号 the viewer has left for the facility (R-VER-3). */
export function countOwnMatchTries(viewer: Viewer, facilityId: number): Promise<number> {
  return matchTriesLeft(db, { facilityId, accountId: viewer.accountId }, viewer.now)
}

/** For clerks: how many facilities have ② only for now. */
export async function countLockedFacilities(viewer: Viewer): Promise<number> {
  if (!isStaff(viewer.role)) throw new Refusal('NOT_ALLOWED')
  return db.rateLimit.count({
    where: {
      key: { startsWith: facilityTriesPrefix },
      points: { gte: accountMatchTries },
      expire: { gt: BigInt(viewer.now.getTime()) },
    },
  })
}
