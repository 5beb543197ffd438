import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { migrate, readMigrations } from '@/lib/adapters/migrate'
import { createTestDatabase, withClient } from '@/lib/test-support/test-cluster'
import { testDatabase } from '@/lib/test-support/test-database'

const emptyDatabase = () => createTestDatabase(inject('testCluster'), 'template0')

function folderWith(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

const rows = async (url: string, sql: string) => (await withClient(url, (client) => client.query(sql))).rows

const ONE = { '1_one': 'CREATE TABLE one (n int);' }
const TWO = { ...ONE, '2_two': 'INSERT INTO one VALUES (1); CREATE TABLE two (n int);' }

describe('migrate', () => {
  it('applies every migration once, in order, and records it as Prisma does', async () => {
    const url = await emptyDatabase()
    expect(await migrate(url, folderWith(ONE))).toEqual({ applied: ['1_one'] })
    expect(await migrate(url, folderWith(TWO))).toEqual({ applied: ['2_two'] })
    expect(await migrate(url, folderWith(TWO))).toEqual({ applied: [] })
    const history =
      'SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY started_at'
    expect(await rows(url, history)).toEqual(
      readMigrations(folderWith(TWO)).map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        applied_steps_count: 1,
      })),
    )
    expect(await rows(url, 'SELECT n FROM one')).toEqual([{ n: 1 }])
  })

  it('applies a migration once when two processes start together', async () => {
    const url = await emptyDatabase()
    const folder = folderWith(TWO)
    const results = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)])
    expect(results.flatMap(({ applied }) => applied)).toEqual(['1_one', '2_two'])
  })

  it('leaves nothing of a migration that fails', async () => {
    const url = await emptyDatabase()
    const broken = folderWith({ ...ONE, '2_two': 'CREATE TABLE half (n int); SELECT 1 / 0;' })
    await expect(migrate(url, broken)).rejects.toThrow('Migration 2_two: division by zero')
    expect(await rows(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
    expect(await migrate(url, folderWith(TWO))).toEqual({ applied: ['2_two'] })
  })

  it('refuses an edited migration and a database of a newer portal', async () => {
    const url = await emptyDatabase()
    await migrate(url, folderWith(TWO))
    await expect(migrate(url, folderWith({ ...TWO, '1_one': 'SELECT 1;' }))).rejects.toThrow(
      '1_one was edited',
    )
    await expect(migrate(url, folderWith(ONE))).rejects.toThrow('newer portal (2_two)')
  })

  it('stops at a migration that Prisma recorded as failed', async () => {
    const url = await emptyDatabase()
    await migrate(url, folderWith(ONE))
    await withClient(url, (client) => client.query('UPDATE _prisma_migrations SET finished_at = NULL'))
    await expect(migrate(url, folderWith(TWO))).rejects.toThrow('1_one failed halfway')
  })
})

describe('testDatabase', () => {
  it('is migrated, and reset() empties every table, the append-only audit log too', async () => {
    const { url, reset } = testDatabase()
    expect(await migrate(url)).toEqual({ applied: [] })
    await withClient(url, async (client) => {
      await client.query('CREATE TABLE scratch (id serial); INSERT INTO scratch DEFAULT VALUES')
      await reset()
      expect((await client.query('SELECT * FROM scratch')).rows).toEqual([])
      await expect(client.query('TRUNCATE audit_entry')).rejects.toThrow(/append-only|permission denied/)
    })
  })
})
