import type { PoolClient } from 'pg'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import type { ImportSample, ImportSamples } from '@/lib/domain/master-import/report'
import { differs, INCOMING, isInFile, isListed, sameFacility, type ValueColumn } from './incoming-table'

const SHOWN = 5

/** A few of each change, so that a person sees what the file does before it is done. */
export async function takeSamples(
  client: PoolClient,
  values: readonly ValueColumn[],
  closeKind: FacilityKind | null,
): Promise<ImportSamples> {
  const ask = async (sql: string) => (await client.query(`${sql} LIMIT ${SHOWN}`)).rows.map(sampleOf)
  return {
    added: await ask(
      `SELECT n.prefecture, n.code7 AS code, n.name FROM ${INCOMING} n
        WHERE NOT EXISTS (SELECT FROM facility f WHERE ${sameFacility}) ORDER BY n.line`,
    ),
    changed: await ask(
      `SELECT f.prefecture, f.code, f.name, ${bothSides(values)} FROM ${INCOMING} n
         JOIN facility f ON ${sameFacility}
        WHERE f.closed_at IS NOT NULL OR ${differs(values)} ORDER BY n.line`,
    ),
    gone: closeKind
      ? await ask(
          `SELECT f.prefecture, f.code, f.name FROM facility f
            WHERE ${isListed(closeKind)} AND NOT ${isInFile} ORDER BY f.id`,
        )
      : [],
  }
}

/** As text, so that dates read as they are written; [column, old, new]. */
function bothSides(values: readonly ValueColumn[]): string {
  const sides = values.map((column) => `ARRAY['${column}', f.${column}::text, n.${column}::text]`)
  const opened = `CASE WHEN f.closed_at IS NOT NULL THEN ARRAY['closed_at', f.closed_at::date::text, NULL] END`
  return `jsonb_build_array(${[...sides, opened].join(', ')}) AS sides`
}

type Side = [column: string, from: string | null, to: string | null] | null
type Row = { prefecture: string; code: string; name: string; sides?: Side[] }

function sampleOf({ prefecture, code, name, sides = [] }: Row): ImportSample {
  const changes = sides.flatMap((side) => (side && side[1] !== side[2] ? [changeOf(side)] : []))
  return { prefecture, code, name, changes }
}

function changeOf([column, from, to]: NonNullable<Side>) {
  return { column, from: from ?? '', to: to ?? '' }
}
