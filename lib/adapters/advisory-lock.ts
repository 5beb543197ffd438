import type { ClientBase } from 'pg'

/**
 * Runs the work while nobody else holds the lock of that name, on any machine; the server lets go of it by
 * itself when the connection dies.
 * @returns undefined when somebody else holds it.
 */
export async function withLock<T>(
  client: ClientBase,
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [name])
  if (!rows[0].mine) return undefined
  try {
    return await work()
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
  }
}
