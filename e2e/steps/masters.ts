import { pool } from '@/lib/adapters/db'

/** An undo is only for the last import, and imports run one at a time: tests that need this take turns. */
export async function aloneWithMasters(work: () => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SELECT pg_advisory_lock(hashtextextended('e2e:masters', 0))")
    await work()
  } finally {
    // Closing the connection lets go of the lock.
    client.release(true)
  }
}
