import { cpus } from 'node:os'
import { pool } from '@/lib/adapters/db'

/** When and on what, for the tables. */
export async function measuredOn(now: Date): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('SHOW server_version')
  const processors = cpus()
  const versions = `Node ${process.versions.node}, PostgreSQL ${rows[0]?.server_version}`
  return `Measured ${now.toISOString().slice(0, 10)} on ${processors.length} × ${processors[0]?.model.trim()} (${process.platform} ${process.arch}, ${versions}).`
}
