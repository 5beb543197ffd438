import { hashForLimit } from './crypto'
import type { Tx } from './db'

/**
 * Wrong tries for one thing (R-DEV-2), by the portal's own clock. Tries for the same thing wait for each other, so
 * that a burst of guesses is judged one by one; the row is made for unknown things too, so that both look alike.
 */
const allowed = 10
const minutes = 15

type Row = { points: number; expire: bigint }

/** Locks the count until the transaction ends. @returns whether another try may be looked at. */
export async function mayTry(tx: Tx, name: string, whose: string, now: Date): Promise<boolean> {
  const at = BigInt(now.getTime())
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO rate_limit (key, points, expire) VALUES (${keyOf(name, whose)}, 0, ${after(now)})
    ON CONFLICT (key) DO UPDATE
      SET points = CASE WHEN rate_limit.expire <= ${at} THEN 0 ELSE rate_limit.points END,
          expire = CASE WHEN rate_limit.expire <= ${at} THEN ${after(now)} ELSE rate_limit.expire END
    RETURNING points, expire`
  return (rows[0]?.points ?? allowed) < allowed
}

/** The try that reaches the limit starts its 15 minutes. @returns until when no other is looked at, or null. */
export async function countWrongTry(tx: Tx, name: string, whose: string, now: Date): Promise<Date | null> {
  const rows = await tx.$queryRaw<Row[]>`
    UPDATE rate_limit
       SET points = points + 1,
           expire = CASE WHEN points + 1 >= ${allowed} THEN ${after(now)} ELSE expire END
     WHERE key = ${keyOf(name, whose)}
    RETURNING points, expire`
  const row = rows[0]
  return row && row.points >= allowed ? new Date(Number(row.expire)) : null
}

export async function forgetWrongTries(tx: Tx, name: string, whose: string): Promise<void> {
  await tx.$executeRaw`UPDATE rate_limit SET points = 0 WHERE key = ${keyOf(name, whose)}`
}

function after(now: Date): bigint {
  return BigInt(now.getTime() + minutes * 60_000)
}

function keyOf(name: string, whose: string): string {
  return `wrong-${name}:${hashForLimit(whose)}`
}
