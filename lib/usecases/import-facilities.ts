import type { PoolClient } from 'pg'
import { withLock } from '@/lib/adapters/advisory-lock'
import { readRecords } from '@/lib/adapters/csv/records'
import { inspectTextFile, type TextFile, UnreadableFile } from '@/lib/adapters/csv/text-file'
import { pool } from '@/lib/adapters/db'
import { refuseFile } from './import-facilities/columns'
import { decide } from './import-facilities/decide'
import { importLock } from './import-facilities/import-lock'
import { dropIncoming } from './import-facilities/incoming-table'
import type { FacilityImportOrder } from './import-facilities/order'
import type { FacilityImportReport, Progress } from './import-facilities/report'
import { stageFile } from './import-facilities/stage'
import type { Act } from './transact'

/**
 * Brings the facility master to what a list says (R-CLK-7): staged by COPY, compared and applied by whole sets
 * in one transaction. Rows in error refuse the whole file unless the order says otherwise.
 * @throws ProblemsFound when the file is no such list, or another import is running.
 */
export async function importFacilities(act: Act, order: FacilityImportOrder): Promise<FacilityImportReport> {
  const client = await pool.connect()
  try {
    const file = await inspectTextFile(order.path)
    const report = await withLock(client, importLock, () => runImport(client, act, order, file))
    return report ?? refuseFile('別のマスタの取り込みが実行中です。終わってから、もう一度実行してください。')
  } catch (error) {
    if (error instanceof UnreadableFile) refuseFile(error.message)
    throw error
  } finally {
    client.release()
  }
}

async function runImport(client: PoolClient, act: Act, order: FacilityImportOrder, file: TextFile) {
  const records = readRecords(file, (bytes) => tell('reading', bytes / file.bytes))
  const tell = (stage: Progress['stage'], share = 0) => order.onProgress?.({ stage, share })
  try {
    const staged = await stageFile(client, records, order)
    tell(order.dryRun || staged.problems.count > 0 ? 'comparing' : 'applying')
    return await decide(client, act, order, file, staged)
  } finally {
    await records.return(undefined)
    await client.query(dropIncoming)
  }
}
