import type { Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { INCOMING, sameFacility, type ValueColumn } from './incoming-table'
import { noteChanged, noteGone } from './note-changes'
import type { FacilityDiff } from './report'
import type { Staged } from './stage'

/**
 * Brings the master to what the incoming table says, by whole sets, and notes what each facility was before, so that
 * it can be undone.
 * @param closeKind the one kind the file holds, when it is complete: what it does not name is closed.
 */
export async function applyIncoming(
  tx: Tx,
  { importId, now }: { importId: number; now: Date },
  { values, rows, problems }: Staged,
  closeKind: FacilityKind | null,
): Promise<FacilityDiff> {
  await lockMaster(tx)
  const { changed, reopened } = await noteChanged(tx, importId, values)
  if (changed + reopened > 0) await update(tx, importId, values)
  const closing = closeKind && (await noteGone(tx, importId, closeKind))
  if (closing && closing.gone > 0) await close(tx, importId, now)
  await markListed(tx)
  const added = await insertNew(tx, importId, values)
  const unchanged = rows - problems.count - added - changed - reopened
  return {
    added,
    changed,
    reopened,
    gone: closing?.gone ?? null,
    wereOpen: closing?.wereOpen ?? null,
    unchanged,
  }
}

/** Readers and applications go on; whoever else would write facilities waits. */
export async function lockMaster(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL work_mem = '64MB'`
  await tx.$executeRaw`LOCK TABLE facility IN SHARE ROW EXCLUSIVE MODE`
}

function update(tx: Tx, importId: number, values: readonly ValueColumn[]): Promise<number> {
  const set = values.map((column) => `${column} = n.${column}`).join(', ')
  return tx.$executeRawUnsafe(
    `UPDATE facility f SET ${set}, closed_at = NULL
       FROM ${INCOMING} n, master_import_change c
      WHERE c.import_id = $1 AND c.facility_id = f.id AND ${sameFacility}`,
    importId,
  )
}

/** Whatever the file names came from a list from now on: a later list without it closes it. */
function markListed(tx: Tx): Promise<number> {
  return tx.$executeRawUnsafe(
    `UPDATE facility f SET listed = true FROM ${INCOMING} n WHERE NOT f.listed AND ${sameFacility}`,
  )
}

function close(tx: Tx, importId: number, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE facility f SET closed_at = ${now} FROM master_import_change c
     WHERE c.import_id = ${importId} AND c.change = 'gone' AND c.facility_id = f.id`
}

/**
 * In the order of the file, which is nearly that of the unique index: half the time of a random order. Nobody else
 * can draw an id while the table is locked, so the ids are one run and noted in one row: a row for each would cost as
 * much again as the COPY.
 */
async function insertNew(tx: Tx, importId: number, values: readonly ValueColumn[]): Promise<number> {
  const [added] = await tx.$queryRawUnsafe<{ first: number | null; last: number; count: number }[]>(
    `WITH added AS (
       INSERT INTO facility (kind, prefecture, code, listed, ${values.join(', ')})
       SELECT n.kind, n.prefecture, n.code7, true, ${values.map((column) => `n.${column}`).join(', ')}
         FROM ${INCOMING} n WHERE NOT EXISTS (SELECT FROM facility f WHERE ${sameFacility})
        ORDER BY n.line
       RETURNING id
     ) SELECT min(id) AS first, max(id) AS last, count(*)::int AS count FROM added`,
  )
  if (!added?.first) return 0
  const { first, last, count } = added
  if (last - first + 1 !== count) throw new Error('The ids of the added facilities have gaps')
  const before = { upTo: last }
  await tx.masterImportChange.create({ data: { importId, facilityId: first, change: 'added', before } })
  return count
}
