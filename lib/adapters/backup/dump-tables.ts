import { createReadStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type ClientBase, escapeIdentifier } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { writeHashed } from './hashed'
import { type Manifest, tablePath } from './manifest'

export type Table = Manifest['tables'][number]

type Asked = Pick<ClientBase, 'query'>

/** All tables but Prisma's own history, with their columns in order. */
export async function readTables(client: Asked): Promise<Pick<Table, 'name' | 'columns'>[]> {
  const { rows } = await client.query<Pick<Table, 'name' | 'columns'>>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY c.relname ORDER BY c.relname`,
  )
  return rows
}

export async function readMigrationSums(client: Asked): Promise<string[]> {
  const { rows } = await client.query<{ checksum: string }>(
    'SELECT checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  return rows.map(({ checksum }) => checksum)
}

export async function readSequences(client: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename`,
  )
  return rows
}

/** Every column that points into the file store is a uuid named *_key. */
export async function readStoreKeys(client: ClientBase): Promise<string[]> {
  const { rows: places } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND udt_name = 'uuid' AND column_name LIKE '%\\_key'`,
  )
  const found: string[] = []
  for (const { table, column } of places) {
    const [from, key] = [escapeIdentifier(table), escapeIdentifier(column)]
    const { rows } = await client.query<{ key: string }>(
      `SELECT ${key}::text AS key FROM ${from} WHERE ${key} IS NOT NULL`,
    )
    for (const row of rows) found.push(row.key)
  }
  return found
}

const columnsOf = ({ columns }: Pick<Table, 'columns'>) => columns.map(escapeIdentifier).join(', ')

/** @param client inside a REPEATABLE READ transaction, so that all tables are of one moment. */
export async function dumpTable(
  client: ClientBase,
  folder: string,
  table: Pick<Table, 'name' | 'columns'>,
): Promise<Table> {
  const source = client.query(copyTo(`COPY ${escapeIdentifier(table.name)} (${columnsOf(table)}) TO STDOUT`))
  const packed = new PassThrough()
  const [, { sha256 }] = await Promise.all([
    pipeline(source, createGzip({ level: 4 }), packed),
    writeHashed(tablePath(folder, table.name), packed),
  ])
  return { ...table, rows: source.rowCount, sha256 }
}

/** @returns how many rows were read in. */
export async function loadTable(client: ClientBase, folder: string, table: Table): Promise<number> {
  const target = client.query(
    copyFrom(`COPY ${escapeIdentifier(table.name)} (${columnsOf(table)}) FROM STDIN`),
  )
  await pipeline(createReadStream(tablePath(folder, table.name)), createGunzip(), target)
  return target.rowCount
}
