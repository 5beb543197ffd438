import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { isAlive } from '@/lib/adapters/embedded-postgres/processes'
import { startDatabase } from '@/lib/adapters/embedded-postgres/start-database'
import { env } from '@/lib/env'
import { refuseForeignHost } from '@/lib/test-support/local-only'

/** `url` is the database to connect to for creating others. */
export type TestCluster = { url: string; stop: () => Promise<void> }

/**
 * The server that tests run on: DATABASE_URL if it is set (and local), otherwise a throw-away cluster of this user in
 * the temporary folder. Its files stay, so that the next run is ready in a tenth of a second; its process does not.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const { DATABASE_URL } = env()
  if (DATABASE_URL) return { url: refuseForeignHost(DATABASE_URL), stop: async () => {} }
  const dataDir = join(tmpdir(), `kenshin-portal-test-${process.getuid?.() ?? 'user'}`)
  return await startDatabase({ dataDir, throwAway: true })
}

/**
 * A copy of the migrated template: a database of one's own in some tens of milliseconds. It carries the pid of the
 * process that runs the tests, whose workers call this.
 */
export async function createTestDatabase(
  cluster: string,
  template: string,
  runner = process.ppid,
): Promise<string> {
  const name = `test_${runner}_${randomUUID().slice(0, 8)}`
  await withClient(cluster, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  return databaseUrlOf(cluster, name)
}

/** Drops our databases and those of runs that were killed. */
export async function dropTestDatabases(cluster: string): Promise<void> {
  await withClient(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_' AND pg_get_userbyid(datdba) = current_user",
    )
    for (const { datname } of rows) {
      const runner = Number(datname.split('_')[1])
      if (runner !== process.pid && isAlive(runner)) continue
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
    }
  })
}

export const databaseUrlOf = (cluster: string, name: string): string => {
  const url = new URL(cluster)
  url.pathname = `/${name}`
  return url.href
}

export async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
