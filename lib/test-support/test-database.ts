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

// The audit log refuses to be emptied, by a trigger. Tests own its table and may lift that for one transaction.
async function emptyTables(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; guarded: boolean }>(
      `SELECT quote_ident(relname) AS name, relhastriggers AS guarded FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
    )
    if (rows.length === 0) return
    const switchTriggers = (way: 'ENABLE' | 'DISABLE') =>
      rows.filter(({ guarded }) => guarded).map(({ name }) => `ALTER TABLE ${name} ${way} TRIGGER USER;`)
    const truncate = `TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE;`
    await client.query([...switchTriggers('DISABLE'), truncate, ...switchTriggers('ENABLE')].join('\n'))
  })
}
