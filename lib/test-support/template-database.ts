import { createHash } from 'node:crypto'
import { migrate, readMigrations } from '@/lib/adapters/migrate'
import { databaseUrlOf, withClient } from '@/lib/test-support/test-cluster'

const LOCK = 4_071_960
const KEPT = 8

/** The name of a database with every migration applied. It carries their hash: changed migrations make a new one. */
export async function ensureTemplate(cluster: string): Promise<string> {
  const name = `template_${migrationsHash()}`
  await withClient(cluster, async (client) => {
    const exists = async () =>
      (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows.length > 0
    if (await exists()) return
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    if (await exists()) return
    const half = `${name}_half`
    await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${half}`)
    await migrate(databaseUrlOf(cluster, half))
    await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
  })
  await dropOldTemplates(cluster)
  return name
}

const migrationsHash = (): string =>
  createHash('sha256')
    .update(
      readMigrations()
        .map(({ name, checksum }) => `${name} ${checksum}`)
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16)

async function dropOldTemplates(cluster: string): Promise<void> {
  await withClient(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname ~ '^template_[0-9a-f]{16}$' ORDER BY oid DESC OFFSET $1",
      [KEPT],
    )
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname}`)
  })
}
