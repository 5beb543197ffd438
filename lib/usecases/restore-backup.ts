import { createReadStream } from 'node:fs'
import { type ClientBase, escapeIdentifier } from 'pg'
import { loadTable, readMigrationSums, readTables } from '@/lib/adapters/backup/dump-tables'
import { hashOfFile } from '@/lib/adapters/backup/hashed'
import { filePath, type Manifest, readManifest, secretMark, tablePath } from '@/lib/adapters/backup/manifest'
import { problemFound } from '@/lib/adapters/backup/problem-found'
import { withoutGuards } from '@/lib/adapters/backup/without-guards'
import { pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { type Act, transact } from './transact'

export type RestoreReport = { takenAt: string; tables: number; rows: number; files: number }

type Progress = (text: string) => void

/**
 * Fills an empty portal from a backup: all of it or nothing. Every file of the backup is compared with its SHA-256
 * before anything is written.
 * @throws ProblemsFound when the portal is not empty, the backup is damaged or of another version, or the secret is another.
 */
export async function restoreBackup(
  act: Act,
  folder: string,
  progress: Progress = () => {},
): Promise<RestoreReport> {
  const manifest = await readManifest(folder)
  if (manifest.secret !== secretMark())
    throw problemFound(
      'バックアップを作ったときと秘密鍵（PORTAL_SECRET）が異なります。元の DATA_DIR/secret か PORTAL_SECRET を用意してください。',
    )
  await refuseUsed(pool)
  await refuseOtherVersion(pool, manifest)
  await refuseDamaged(folder, manifest, progress)
  await putFiles(folder, manifest, progress)
  await loadDatabase(folder, manifest, act.now, progress)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const counts = { tables: manifest.tables.length, rows, files: manifest.files.length }
  const subject = { type: 'backup', id: manifest.takenAt }
  await transact(act, async () => ({ subject, detail: counts, result: undefined }))
  return { takenAt: manifest.takenAt, ...counts }
}

async function refuseDamaged(folder: string, manifest: Manifest, progress: Progress): Promise<void> {
  progress('バックアップを確かめています …')
  const expected = [
    ...manifest.tables.map(({ name, sha256 }) => ({ path: tablePath(folder, name), sha256 })),
    ...manifest.files.map(({ key, sha256 }) => ({ path: filePath(folder, key), sha256 })),
  ]
  for (const { path, sha256 } of expected) {
    const found = await hashOfFile(path).catch(() => '')
    if (found !== sha256)
      throw problemFound(
        `「${path}」が失われているか、内容が変わっています。別のバックアップを指定してください。`,
      )
  }
}

/** Before the tables: a row never names a file that is not there. What is left over after a failure names nothing. */
async function putFiles(folder: string, { files }: Manifest, progress: Progress): Promise<void> {
  for (const [at, { key, sha256 }] of files.entries()) {
    if (at % 100 === 0) progress(`ファイルを戻しています … ${at} / ${files.length}`)
    await store().remove(key)
    const stored = await store().put(key, createReadStream(filePath(folder, key)))
    if (stored.sha256 !== sha256) throw new Error(`The store changed the file ${key}`)
  }
}

async function loadDatabase(
  folder: string,
  manifest: Manifest,
  now: Date,
  progress: Progress,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("BEGIN; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'")
    await refuseOtherVersion(client, manifest)
    await client.query('LOCK TABLE account, facility, audit_entry')
    await refuseUsed(client)
    const tables = manifest.tables.map(({ name }) => name)
    await withoutGuards(client, tables, async () => {
      await emptyWhatMigrationsFilled(client, tables)
      for (const table of manifest.tables) {
        progress(`表を戻しています … ${table.name}`)
        const rows = await loadTable(client, folder, table)
        if (rows !== table.rows) throw new Error(`${table.name}: ${rows} rows instead of ${table.rows}`)
      }
    })
    // A sign-in that was ended after the backup must not come alive again.
    await client.query('UPDATE session SET ended_at = $1 WHERE ended_at IS NULL', [now])
    for (const { name, value } of manifest.sequences)
      await client.query('SELECT setval($1, $2)', [escapeIdentifier(name), value])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

async function refuseOtherVersion(client: Pick<ClientBase, 'query'>, manifest: Manifest): Promise<void> {
  const [ours, tables] = [await readMigrationSums(client), await readTables(client)]
  const shape = (list: readonly { name: string; columns: string[] }[]) =>
    JSON.stringify(list.map(({ name, columns }) => [name, columns]))
  if (ours.join() !== manifest.migrations.join() || shape(tables) !== shape(manifest.tables))
    throw problemFound(
      'バックアップを作ったときと、ポータルの版が異なります。同じ版のポータルで戻してから、新しい版にしてください。',
    )
}

/** A portal that anybody has used is never written over. */
async function refuseUsed(client: Pick<ClientBase, 'query'>): Promise<void> {
  const { rows } = await client.query(
    'SELECT 1 FROM account UNION ALL SELECT 1 FROM facility UNION ALL SELECT 1 FROM audit_entry LIMIT 1',
  )
  if (rows.length > 0)
    throw problemFound(
      'このポータルには、すでにデータがあります。空のデータベース（新しい DATA_DIR か DATABASE_URL）を指定してください。',
    )
}

async function emptyWhatMigrationsFilled(client: ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const name = escapeIdentifier(table)
    const { rows: some } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`)
    if (some.length > 0) await client.query(`DELETE FROM ${name}`)
  }
}
