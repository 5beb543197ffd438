import { withLock } from './advisory-lock'
import { pool } from './db'

/**
 * withLock on a connection of its own. A connection that dies lets go of the lock; the work goes on until it next asks
 * the database, so that it must be safe to be done by two for a moment.
 * @returns undefined when somebody else holds it.
 */
export async function withPoolLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const client = await pool.connect()
  let isBroken = true
  try {
    const result = await withLock(client, name, work)
    isBroken = false
    return result
  } finally {
    client.release(isBroken)
  }
}
