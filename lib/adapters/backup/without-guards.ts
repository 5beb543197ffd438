import { type ClientBase, escapeIdentifier } from 'pg'

/**
 * Runs `work` while triggers are silent and foreign keys are gone, so that tables can be filled in any order; the
 * keys are put back afterwards, and PostgreSQL checks every row of them.
 * @param client inside a transaction: a failure leaves all guards as they were.
 */
export async function withoutGuards(
  client: ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const table of tables)
    await client.query(`ALTER TABLE ${escapeIdentifier(table)} DISABLE TRIGGER USER`)
  await work()
  for (const table of tables) await client.query(`ALTER TABLE ${escapeIdentifier(table)} ENABLE TRIGGER USER`)
  for (const { table, name, definition } of rows)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
}
