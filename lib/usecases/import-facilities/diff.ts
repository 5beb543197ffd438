import type { PoolClient } from 'pg'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { differs, INCOMING, isInFile, isListed, sameFacility, type ValueColumn } from './incoming-table'
import type { FacilityDiff } from './report'

/** What applying the incoming table would do. */
export async function diffFacilities(
  client: PoolClient,
  values: readonly ValueColumn[],
  closeKind: FacilityKind | null,
): Promise<FacilityDiff> {
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE f.id IS NULL)::int AS added,
            count(*) FILTER (WHERE f.closed_at IS NULL AND f.id IS NOT NULL AND ${differs(values)})::int AS changed,
            count(*) FILTER (WHERE f.closed_at IS NOT NULL)::int AS reopened,
            count(*)::int AS incoming
       FROM ${INCOMING} n LEFT JOIN facility f ON ${sameFacility}`,
  )
  const { added, changed, reopened, incoming } = rows[0]
  const closing = closeKind ? await countGone(client, closeKind) : { gone: null, wereOpen: null }
  return { added, changed, reopened, ...closing, unchanged: incoming - added - changed - reopened }
}

async function countGone(
  client: PoolClient,
  kind: FacilityKind,
): Promise<{ gone: number; wereOpen: number }> {
  const { rows } = await client.query(
    `SELECT count(*) FILTER (WHERE NOT ${isInFile})::int AS gone, count(*)::int AS "wereOpen"
       FROM facility f WHERE ${isListed(kind)}`,
  )
  return rows[0]
}
