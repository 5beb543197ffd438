import type { Tx } from '@/lib/adapters/db'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { differs, INCOMING, isInFile, isListed, sameFacility, type ValueColumn } from './incoming-table'

/** Who the facility is and who belongs to it is not the import's business, so an undo does not bring it back. */
const before = `to_jsonb(f) - '{id,kind,prefecture,code,organisation_id}'::text[]`

/** What the file says differently, and what it names although it was closed. */
export async function noteChanged(
  tx: Tx,
  importId: number,
  values: readonly ValueColumn[],
): Promise<{ changed: number; reopened: number }> {
  const [noted] = await tx.$queryRawUnsafe<{ changed: number; reopened: number }[]>(
    `WITH noted AS (
       INSERT INTO master_import_change (import_id, facility_id, change, before)
       SELECT $1, f.id, 'changed', ${before} FROM facility f JOIN ${INCOMING} n ON ${sameFacility}
        WHERE f.closed_at IS NOT NULL OR ${differs(values)}
       RETURNING before ->> 'closed_at' IS NOT NULL AS was_closed
     ) SELECT count(*) FILTER (WHERE NOT was_closed)::int AS changed,
              count(*) FILTER (WHERE was_closed)::int AS reopened FROM noted`,
    importId,
  )
  return noted ?? { changed: 0, reopened: 0 }
}

/** What a complete list does not name any more. */
export async function noteGone(
  tx: Tx,
  importId: number,
  kind: FacilityKind,
): Promise<{ gone: number; wereOpen: number }> {
  const [open] = await tx.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM facility f WHERE ${isListed(kind)}`,
  )
  const gone = await tx.$executeRawUnsafe(
    `INSERT INTO master_import_change (import_id, facility_id, change, before)
     SELECT $1, f.id, 'gone', ${before} FROM facility f WHERE ${isListed(kind)} AND NOT ${isInFile}`,
    importId,
  )
  return { gone, wereOpen: open?.count ?? 0 }
}
