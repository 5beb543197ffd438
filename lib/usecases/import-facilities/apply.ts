import type { Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { differs, INCOMING, sameFacility, type ValueColumn } from './incoming-table'
import type { FacilityDiff } from './report'
import type { Staged } from './stage'

/**
 * Brings the master to what the incoming table says, by whole sets.
 * @param closeKind the one kind the file holds, when it is complete: what it does not name is closed.
 */
export async function applyIncoming(
  tx: Tx,
  now: Date,
  { values, rows, problems }: Staged,
  closeKind: FacilityKind | null,
): Promise<FacilityDiff> {
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`
  // Readers and applications go on; whoever else would write facilities waits.
  await tx.$executeRaw`LOCK TABLE facility IN SHARE ROW EXCLUSIVE MODE`
  const set = values.map((column) => `${column} = n.${column}`).join(', ')
  const update = (where: string) =>
    tx.$executeRawUnsafe(
      `UPDATE facility f SET ${set}, closed_at = NULL FROM ${INCOMING} n WHERE ${sameFacility} AND ${where}`,
    )
  const reopened = await update('f.closed_at IS NOT NULL')
  const changed = await update(`f.closed_at IS NULL AND ${differs(values)}`)
  const added = await insertNew(tx, values)
  const gone = closeKind && (await close(tx, now, closeKind))
  return { added, changed, reopened, gone, unchanged: rows - problems.count - added - changed - reopened }
}

/** In the order of the file, which is nearly that of the unique index: half the time of a random order. */
function insertNew(tx: Tx, values: readonly ValueColumn[]): Promise<number> {
  return tx.$executeRawUnsafe(
    `INSERT INTO facility (kind, prefecture, code, ${values.join(', ')})
     SELECT n.kind, n.prefecture, n.code7, ${values.map((column) => `n.${column}`).join(', ')}
       FROM ${INCOMING} n WHERE NOT EXISTS (SELECT FROM facility f WHERE ${sameFacility})
      ORDER BY n.line`,
  )
}

function close(tx: Tx, now: Date, kind: FacilityKind): Promise<number> {
  return tx.$executeRawUnsafe(
    `UPDATE facility f SET closed_at = $1 WHERE f.kind = $2::"FacilityKind" AND f.closed_at IS NULL
        AND NOT EXISTS (SELECT FROM ${INCOMING} n WHERE ${sameFacility})`,
    now,
    kind,
  )
}
