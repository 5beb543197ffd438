import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { StartProblem } from '@/lib/start-problem'

export type Migration = { name: string; checksum: string; sql: string }

// The number `prisma migrate deploy` locks too: whoever comes second waits and finds nothing left to do.
const PRISMA_LOCK = 72_707_369

/** Applies what is missing, as `prisma migrate deploy` would, whose engine cannot be downloaded everywhere. */
export async function migrate(url: string, folder = 'prisma/migrations'): Promise<{ applied: string[] }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(PRISMA_TABLE)
    const missing = missingMigrations(readMigrations(folder), await readHistory(client))
    for (const migration of missing) await apply(client, migration)
    return { applied: missing.map(({ name }) => name) }
  } finally {
    await client.end()
  }
}

export function readMigrations(folder = 'prisma/migrations'): Migration[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'migration.sql')))
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

type Row = { migration_name: string; checksum: string; finished: boolean }

async function readHistory(client: Client): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )
  return rows
}

function missingMigrations(ours: Migration[], history: Row[]): Migration[] {
  for (const row of history) {
    const known = ours.find(({ name }) => name === row.migration_name)
    if (!row.finished) throw problem(`the migration ${row.migration_name} failed halfway; resolve it first`)
    if (!known) throw problem(`it was changed by a newer portal (${row.migration_name}); start that version`)
    if (known.checksum !== row.checksum) {
      throw problem(
        `the migration ${row.migration_name} was edited after it had been applied; restore its text`,
      )
    }
  }
  return ours.filter(({ name }) => !history.some((row) => row.migration_name === name))
}

// One transaction with its own record: a migration is applied and noted, or neither.
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name}: ${(error as Error).message}`, { cause: error })
  }
}

const problem = (what: string) => new StartProblem(`The database cannot be used as it is: ${what}.`)

const PRISMA_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`
