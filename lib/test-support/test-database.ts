import { databaseUrl } from '@/lib/env'
import { refuseForeignHost } from '@/lib/test-support/local-only'
import { withClient } from '@/lib/test-support/test-cluster'

/**
 * The database of this test file (*.db.test.ts): empty and migrated when the file starts, already the one that `db`
 * and `pool` use. `beforeEach(() => testDatabase().reset())` empties it between tests.
 */
export function testDatabase() {
  const url = refuseForeignHost(databaseUrl())
  if (!/\/test_\w+$/.test(url)) throw new Error('testDatabase() is for files named *.db.test.ts')
  return { url, reset: () => emptyTables(url) }
}

// The audit log refuses to be emptied, by a trigger and by missing rights. Tests own its tables and may lift that for one transaction.
async function emptyTables(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; guarded: boolean; kept: boolean }>(
      `SELECT quote_ident(relname) AS name, relhastriggers AS guarded,
              NOT has_table_privilege(oid, 'TRUNCATE') AS kept FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
    )
    if (rows.length === 0) return
    const switchTriggers = (way: 'ENABLE' | 'DISABLE') =>
      rows.filter(({ guarded }) => guarded).map(({ name }) => `ALTER TABLE ${name} ${way} TRIGGER USER;`)
    const kept = rows.filter((table) => table.kept).map(({ name }) => name)
    const truncate = `TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE;`
    const before = [
      ...kept.map((name) => `GRANT TRUNCATE ON ${name} TO CURRENT_USER;`),
      ...switchTriggers('DISABLE'),
    ]
    const after = [
      ...switchTriggers('ENABLE'),
      ...kept.map((name) => `REVOKE TRUNCATE ON ${name} FROM CURRENT_USER;`),
    ]
    await client.query([...before, truncate, ...after].join('\n'))
  })
}
