import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ClientBase } from 'pg'
import { headKey } from '@/lib/adapters/audit-chain'
import {
  dumpTable,
  readMigrationSums,
  readSequences,
  readStoreKeys,
  readTables,
} from '@/lib/adapters/backup/dump-tables'
import { writeHashed } from '@/lib/adapters/backup/hashed'
import {
  filePath,
  type Manifest,
  makeFolder,
  secretMark,
  writeManifest,
} from '@/lib/adapters/backup/manifest'
import { pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import { type Act, transact } from './transact'

export type BackupReport = {
  tables: number
  rows: number
  files: number
  /** Named by a row and not in the store: an upload that never arrived, or a file removed meanwhile. */
  absent: number
}

type Progress = (text: string) => void

/**
 * Writes the whole portal into an empty folder: every table of one moment, and every file that these tables name. The
 * secret is not in it; it has to be kept elsewhere, or nothing sealed can be read again.
 * @throws ProblemsFound when the folder is not empty.
 */
export async function backUp(act: Act, folder: string, progress: Progress = () => {}): Promise<BackupReport> {
  await makeFolder(folder)
  const { keys, ...dumped } = await dumpDatabase(folder, progress)
  const { files, absent } = await copyFiles(folder, keys, progress)
  const manifest: Manifest = {
    format: 1,
    takenAt: act.now.toISOString(),
    secret: secretMark(),
    ...dumped,
    files,
  }
  await writeManifest(folder, manifest)
  const rows = dumped.tables.reduce((sum, table) => sum + table.rows, 0)
  const report = { tables: dumped.tables.length, rows, files: files.length, absent }
  const subject = { type: 'backup', id: manifest.takenAt }
  return transact(act, async () => ({ subject, detail: report, result: report }))
}

async function dumpDatabase(folder: string, progress: Progress) {
  const client = await pool.connect()
  try {
    await client.query(
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'",
    )
    const migrations = await readMigrationSums(client)
    const tables: Manifest['tables'] = []
    for (const table of await readTables(client)) {
      progress(`表を書き出しています … ${table.name}`)
      tables.push(await dumpTable(client, folder, table))
    }
    const sequences = await readSequences(client)
    return { migrations, tables, sequences, keys: await allKeys(client) }
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** The files that rows name, and the signed heads of the audit log, whose names follow from their days. */
async function allKeys(client: ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ day: string }>('SELECT day::text FROM audit_segment')
  return new Set([...(await readStoreKeys(client)), ...rows.map(({ day }) => headKey(day))])
}

const shown = (count: number) => count.toLocaleString('ja-JP')

async function copyFiles(folder: string, keys: Set<string>, progress: Progress) {
  const files: Manifest['files'] = []
  let absent = 0
  for (const key of keys) {
    if (files.length % 100 === 0)
      progress(`ファイルを写しています … ${shown(files.length)} / ${shown(keys.size)}`)
    const file = await copyFile(folder, key)
    if (file) files.push(file)
    else absent++
  }
  return { files, absent }
}

async function copyFile(folder: string, key: string) {
  const path = filePath(folder, key)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    return { key, ...(await writeHashed(path, await store().get(key))) }
  } catch (error) {
    if (!(error instanceof NotStored)) throw error
    await rm(path, { force: true })
    return undefined
  }
}
