import type pg from 'pg'

type Part = { off: string; on: string }

const inPublic = `JOIN pg_class t ON t.oid = %s AND t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'`

/** Foreign keys, then triggers and indexes: in this order off, and on again backwards. */
const PARTS = [
  `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS off,
          format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS on
     FROM pg_constraint c ${inPublic.replace('%s', 'c.conrelid')} WHERE c.contype = 'f'`,
  `SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', g.tgrelid::regclass, g.tgname) AS off,
          format('ALTER TABLE %s ENABLE TRIGGER %I', g.tgrelid::regclass, g.tgname) AS on
     FROM pg_trigger g ${inPublic.replace('%s', 'g.tgrelid')} WHERE NOT g.tgisinternal`,
  `SELECT format('DROP INDEX %s', i.indexrelid::regclass) AS off, pg_get_indexdef(i.indexrelid) AS on
     FROM pg_index i ${inPublic.replace('%s', 'i.indrelid')}
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
]

/** Checking and indexing all rows at the end is several times as quick as doing so row by row. */
export async function atRest(client: pg.PoolClient, fill: () => Promise<void>): Promise<void> {
  const parts: Part[] = []
  for (const listing of PARTS) {
    const { rows } = await client.query<Part>(listing)
    for (const { off } of rows) await client.query(off)
    parts.unshift(...rows)
  }
  await fill()
  for (const { on } of parts) await client.query(on)
}
