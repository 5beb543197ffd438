import { accountMatchTries } from '@/lib/domain/application/account-match'
import { hashForLimit } from './crypto'
import type { Tx } from './db'

/** Whose failures are counted (R-VER-3). */
export type Guesser = { facilityId: number; accountId: string }

const period = 24 * 60 * 60_000

/** The facility's row shows its id, so that clerks can be told which one it is; the person's shows nothing (R-ALL-7). */
export const facilityTriesPrefix = 'account-match-facility:'

/** Always in this order: rows locked in one order cannot block each other. */
function keysOf({ facilityId, accountId }: Guesser): [string, string] {
  return [`${facilityTriesPrefix}${facilityId}`, `account-match-person:${hashForLimit(accountId)}`]
}

type Row = { key: string; points: number }

/**
 * Takes one try of the facility and one of the person, in one statement, before anything is compared: of a burst of
 * guesses five are looked at. By the portal's clock (D-11), so not by the rate limiter of the other limits.
 * @returns the how manieth it is, 1 to 5; null when none is left.
 */
export async function takeMatchTry(tx: Tx, guesser: Guesser, now: Date): Promise<number | null> {
  const keys = keysOf(guesser)
  const [at, until] = [BigInt(now.getTime()), endOf(now)]
  const taken = await tx.$queryRaw<Row[]>`
    INSERT INTO rate_limit AS r (key, points, expire)
    VALUES (${keys[0]}, 1, ${until}::bigint), (${keys[1]}, 1, ${until}::bigint)
    ON CONFLICT (key) DO UPDATE
      SET points = CASE WHEN r.expire <= ${at} THEN 1 ELSE r.points + 1 END,
          expire = CASE WHEN r.expire <= ${at} THEN excluded.expire ELSE r.expire END
      WHERE r.points < ${accountMatchTries} OR r.expire <= ${at}
    RETURNING r.key, r.points`
  if (taken.length === keys.length) return Math.max(...taken.map(({ points }) => points))
  for (const { key } of taken) await giveBack(tx, key)
  return null
}

/** A success gives the try back; a failure keeps it for 24 hours from now, so that no 24 hours hold a sixth. */
export async function settleMatchTry(tx: Tx, guesser: Guesser, now: Date, matched: boolean): Promise<void> {
  for (const key of keysOf(guesser)) {
    if (matched) await giveBack(tx, key)
    else await tx.$executeRaw`UPDATE rate_limit SET expire = ${endOf(now)} WHERE key = ${key}`
  }
}

/** How many tries are left to this person for this facility. */
export async function matchTriesLeft(tx: Tx, guesser: Guesser, now: Date): Promise<number> {
  const rows = await tx.rateLimit.findMany({
    where: { key: { in: keysOf(guesser) }, expire: { gt: BigInt(now.getTime()) } },
    select: { points: true },
  })
  return accountMatchTries - Math.max(0, ...rows.map(({ points }) => points))
}

function giveBack(tx: Tx, key: string): Promise<number> {
  return tx.$executeRaw`UPDATE rate_limit SET points = points - 1 WHERE key = ${key} AND points > 0`
}

function endOf(now: Date): bigint {
  return BigInt(now.getTime() + period)
}
