import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pool } from '@/lib/adapters/db'
import { verifyAudit } from '@/lib/queries/verify-audit'
import { testDatabase } from '@/lib/test-support/test-database'
import { sealAudit } from './seal-audit'
import { system, transact } from './transact'

const size = 24
const days = [new Date('2026-11-16T12:00:00+09:00'), new Date('2026-11-17T12:00:00+09:00')]
const tables = ['audit_entry', 'audit_seal', 'audit_segment']

/** As the owner of the tables could, who gives himself every right and lifts the triggers. */
async function unlock(): Promise<void> {
  for (const table of tables) {
    await pool.query(`GRANT UPDATE, DELETE, TRUNCATE ON ${table} TO CURRENT_USER`)
    await pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await pool.query(`CREATE TABLE whole_${table} AS TABLE ${table}`)
  }
}

async function restore(): Promise<void> {
  const copies = tables.map((table) => `INSERT INTO ${table} SELECT * FROM whole_${table};`)
  await pool.query(`TRUNCATE ${tables.join(', ')}; ${copies.join(' ')}`)
}

beforeAll(async () => {
  await testDatabase().reset()
  for (const now of days) {
    for (let count = 0; count < size / days.length; count += 1) {
      const act = { name: 'application.view' as const, actor: system, now, address: '192.0.2.1' }
      await transact(act, async () => ({
        subject: { type: 'application', id: `case-${count}`, version: count },
        detail: { count },
        result: undefined,
      }))
    }
    await sealAudit(now)
  }
  await unlock()
})

// The table set of this file's database is that of the schema again.
afterAll(async () => {
  for (const table of tables) await pool.query(`DROP TABLE whole_${table}`)
})

const fields = {
  at: (n: number) => `at + interval '${n + 1} ms'`,
  name: (n: number) => `name || '${n}'`,
  actor_role: (n: number) => `actor_role || '${n}'`,
  subject_type: (n: number) => `subject_type || '${n}'`,
  subject_id: (n: number) => `subject_id || '${n}'`,
  version: (n: number) => `version + ${n + 1}`,
  address: (n: number) => `address || '${n}'`,
  detail: (n: number) => `jsonb_build_object('made up', ${n})`,
  actor_id: () => `gen_random_uuid()`,
}

const field = fc.constantFrom(...(Object.keys(fields) as (keyof typeof fields)[]))
const place = fc.integer({ min: 1, max: size })

/** One way to change the log, as statements. */
const tampering = fc.oneof(
  // Everything about the newest day, or about all days.
  fc
    .constantFrom('2026-11-16', '2026-11-17')
    .map((day) => [
      `DELETE FROM audit_entry WHERE id >= (SELECT first_id FROM audit_segment WHERE day = '${day}')`,
      `DELETE FROM audit_seal WHERE entry_id >= (SELECT first_id FROM audit_segment WHERE day = '${day}')`,
      `DELETE FROM audit_segment WHERE day >= '${day}'`,
    ]),
  // The tail, with the head put back to where it was then.
  place.map((id) => [
    `DELETE FROM audit_entry WHERE id > ${id}`,
    `DELETE FROM audit_seal WHERE entry_id > ${id}`,
    `DELETE FROM audit_segment WHERE first_id > ${id}`,
    `UPDATE audit_segment SET last_id = ${id}, entries = ${id} - first_id + 1,
            head = (SELECT hash FROM audit_seal WHERE entry_id = ${id}) WHERE last_id > ${id}`,
    // Nothing was cut off: change something.
    `UPDATE audit_entry SET name = 'x' WHERE id = ${size}`,
  ]),
  // Before the first.
  fc.integer({ min: -99, max: 0 }).map((id) => [
    `INSERT INTO audit_entry (id, at, name, actor_role, subject_type, subject_id)
       SELECT ${id}, at, name, actor_role, subject_type, subject_id FROM audit_entry WHERE id = 1`,
  ]),
  fc
    .record({ field, id: place, n: fc.nat(999) })
    .map(({ field, id, n }) => [`UPDATE audit_entry SET ${field} = ${fields[field](n)} WHERE id = ${id}`]),
  place.map((id) => [`DELETE FROM audit_entry WHERE id = ${id}`]),
  place.map((id) => [
    `DELETE FROM audit_entry WHERE id = ${id}`,
    `DELETE FROM audit_seal WHERE entry_id = ${id}`,
  ]),
  fc
    .uniqueArray(place, { minLength: 2, maxLength: 2 })
    .map(([one, two]) => [
      `UPDATE audit_entry SET id = -1 WHERE id = ${one}`,
      `UPDATE audit_entry SET id = ${one} WHERE id = ${two}`,
      `UPDATE audit_entry SET id = ${two} WHERE id = -1`,
    ]),
  place.map((id) => [
    `DELETE FROM audit_entry WHERE id >= ${id}`,
    `DELETE FROM audit_seal WHERE entry_id >= ${id}`,
  ]),
  fc
    .record({ id: place, hash: fc.stringMatching(/^[0-9a-f]{64}$/) })
    .map(({ id, hash }) => [`UPDATE audit_seal SET hash = '${hash}' WHERE entry_id = ${id}`]),
  fc
    .constantFrom('2026-11-16', '2026-11-17')
    .chain((day) =>
      fc.constantFrom(
        [`DELETE FROM audit_segment WHERE day = '${day}'`],
        [`UPDATE audit_segment SET first_id = first_id - 1 WHERE day = '${day}'`],
        [`UPDATE audit_segment SET head = repeat('a', 64) WHERE day = '${day}'`],
        [`UPDATE audit_segment SET entries = entries - 1 WHERE day = '${day}'`],
        [`UPDATE audit_segment SET dropped_at = now() WHERE day = '${day}'`],
      ),
    ),
)

it('R-CLK-8 finds each of 400 random tamperings of the log in the database', async () => {
  expect((await verifyAudit()).faults).toEqual([])
  await fc.assert(
    fc.asyncProperty(tampering, async (statements) => {
      await pool.query(statements.join(';\n'))
      const { faults } = await verifyAudit()
      await restore()
      expect(faults, statements.join('; ')).not.toEqual([])
    }),
    { numRuns: 400 },
  )
  expect((await verifyAudit()).faults).toEqual([])
}, 120_000)
