import { createHash } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import { everyInstitution, isPublic, type PublicInstitution, readInstitutions } from './public-institutions'

/** What the open data is made of at this moment (R-LST-5). */
export type OpenDataState = {
  count: number
  /** null while there is no row. */
  changedAt: Date | null
  /** Another one as soon as any row comes, goes or changes. */
  version: string
}

export async function readOpenDataState(): Promise<OpenDataState> {
  const [row] = await db.$queryRaw<{ count: number; changedAt: Date | null; sum: string }[]>`
    SELECT count(*)::int AS count, max(r.changed_at) AS "changedAt",
           COALESCE(sum(hashtextextended(concat_ws(' ', r.organisation_id, r.number, r.changed_at), 0)), 0)::text AS sum
      FROM institution_list_row r WHERE ${isPublic}`
  const { count = 0, changedAt = null, sum = '' } = row ?? {}
  const version = createHash('sha256').update(`${count} ${sum}`).digest('hex').slice(0, 16)
  return { count, changedAt, version }
}

/** Every public row by number, so many at a time, so that none of the others waits for the whole list. */
export async function* walkOpenData(batch = 500): AsyncGenerator<PublicInstitution[]> {
  let after: string | undefined
  do {
    const rows = await readInstitutions(everyInstitution, { after }, batch)
    if (rows.length > 0) yield rows
    after = rows.length === batch ? rows.at(-1)?.number : undefined
  } while (after)
}
