import { Readable } from 'node:stream'
import { beforeEach, describe, expect, it } from 'vitest'
import { headKey } from '@/lib/adapters/audit-chain'
import { db, pool } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { verifyAudit } from '@/lib/queries/verify-audit'
import { forgetHeads } from '@/lib/test-support/forget-heads'
import { testDatabase } from '@/lib/test-support/test-database'
import { sealAudit } from '@/lib/usecases/seal-audit'
import { system, transact } from '@/lib/usecases/transact'

beforeEach(async () => {
  await testDatabase().reset()
  await forgetHeads()
})

const monday = new Date('2026-11-16T12:00:00+09:00')
const tuesday = new Date('2026-11-17T12:00:00+09:00')

const deed = (subjectId: string, now = monday) =>
  transact({ name: 'application.view', actor: system, now, address: '192.0.2.1' }, async () => ({
    subject: { type: 'application', id: subjectId, version: 3 },
    detail: { キー: '値', a: 1.5 },
    result: undefined,
  }))

async function deeds(count: number, now = monday) {
  for (let at = 0; at < count; at += 1) await deed(`case-${at}`, now)
}

const tables = ['audit_entry', 'audit_seal', 'audit_segment']
const forAll = (words: (table: string) => string) => `${tables.map(words).join(';')};`

/** As the owner of the tables could, who gives himself the rights and lifts the triggers. */
async function tamper(statement: string): Promise<void> {
  await pool.query(
    [
      forAll(
        (table) =>
          `GRANT UPDATE, DELETE ON ${table} TO CURRENT_USER; ALTER TABLE ${table} DISABLE TRIGGER USER`,
      ),
      `${statement};`,
      forAll(
        (table) =>
          `ALTER TABLE ${table} ENABLE TRIGGER USER; REVOKE UPDATE, DELETE ON ${table} FROM CURRENT_USER`,
      ),
      'GRANT UPDATE ON audit_segment TO CURRENT_USER;',
    ].join('\n'),
  )
}

const faults = async () => (await verifyAudit()).faults

describe('R-CLK-8 sealing the audit log', () => {
  it('seals each entry once, day by day, and finds nothing wrong', async () => {
    await deeds(7)
    expect(await sealAudit(monday)).toBe(7)
    expect(await sealAudit(monday)).toBe(0)
    await deeds(5, tuesday)
    expect(await sealAudit(tuesday)).toBe(5)
    expect(await verifyAudit()).toMatchObject({ days: 2, entries: 12, waiting: 0, faults: [] })
    await deed('later', tuesday)
    expect(await verifyAudit()).toMatchObject({ entries: 12, waiting: 1, faults: [] })
  })

  it('twenty sealers at once seal each entry once', async () => {
    await deeds(30)
    const counts = await Promise.all(Array.from({ length: 20 }, () => sealAudit(monday)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30)
    expect(await verifyAudit()).toMatchObject({ entries: 30, faults: [] })
  })

  it('waits for who is still writing, so that a late commit does not fall behind the seal', async () => {
    let finish = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow = db.$transaction(async (tx) => {
      await tx.auditEntry.create({
        data: { at: monday, name: 'slow', actorRole: 'system', subjectType: 'test', subjectId: '1' },
      })
      begun()
      await held
    })
    await hasBegun
    await deed('quick')
    const sealing = sealAudit(monday)
    finish()
    await slow
    expect(await sealing).toBe(2)
    expect(await faults()).toEqual([])
  })

  it('is not held up by who only reads, a backup or a forgotten session', async () => {
    const reader = await pool.connect()
    try {
      await reader.query('BEGIN')
      await reader.query('SELECT 1 FROM account')
      await deed('meanwhile')
      expect(await sealAudit(monday)).toBe(1)
    } finally {
      await reader.query('ROLLBACK')
      reader.release()
    }
    expect(await faults()).toEqual([])
  }, 20_000)

  it('a clock that steps back goes on with the day it had', async () => {
    await deed('one', tuesday)
    await sealAudit(tuesday)
    await deed('two', monday)
    await sealAudit(monday)
    expect(await verifyAudit()).toMatchObject({ days: 1, entries: 2, faults: [] })
  })
})

describe('R-CLK-8 verifying the audit log', () => {
  beforeEach(async () => {
    await deeds(6)
    await sealAudit(monday)
    await deeds(6, tuesday)
    await sealAudit(tuesday)
  })

  it.each([
    [
      'a changed detail',
      `UPDATE audit_entry SET detail = '{"a": 2}' WHERE id = 3`,
      [{ id: 3n, fault: 'changed' }],
    ],
    [
      'a changed time',
      `UPDATE audit_entry SET at = at + interval '1 ms' WHERE id = 3`,
      [{ id: 3n, fault: 'changed' }],
    ],
    [
      'a changed name',
      `UPDATE audit_entry SET actor_role = 'clerk' WHERE id = 9`,
      [{ id: 9n, fault: 'changed' }],
    ],
    ['a deleted entry', 'DELETE FROM audit_entry WHERE id = 4', [{ id: 4n, fault: 'missing' }]],
    [
      'an entry deleted with its seal',
      'DELETE FROM audit_entry WHERE id = 4; DELETE FROM audit_seal WHERE entry_id = 4',
      [
        { id: 5n, fault: 'changed' },
        { day: '2026-11-16', fault: 'head' },
      ],
    ],
    [
      'two entries swapped',
      'UPDATE audit_entry SET id = -1 WHERE id = 2; UPDATE audit_entry SET id = 2 WHERE id = 5; UPDATE audit_entry SET id = 5 WHERE id = -1',
      [
        { id: 2n, fault: 'changed' },
        { id: 5n, fault: 'changed' },
      ],
    ],
    [
      'the newest entries cut off with their seals',
      'DELETE FROM audit_entry WHERE id > 10; DELETE FROM audit_seal WHERE entry_id > 10',
      [{ day: '2026-11-17', fault: 'head' }],
    ],
    [
      'the newest day cut off with its head',
      `DELETE FROM audit_segment WHERE day = '2026-11-17'`,
      [
        { day: '2026-11-16', fault: 'head' },
        { day: '2026-11-17', fault: 'gone' },
      ],
    ],
    [
      'a head that was changed',
      `UPDATE audit_segment SET head = repeat('a', 64) WHERE day = '2026-11-16'`,
      [
        { day: '2026-11-16', fault: 'store' },
        { day: '2026-11-16', fault: 'head' },
        { day: '2026-11-17', fault: 'continuation' },
      ],
    ],
  ])('finds %s', async (_, statement, expected) => {
    await tamper(statement)
    expect(await faults()).toEqual(expected)
  })

  const cut = `DELETE FROM audit_entry WHERE id > 6; DELETE FROM audit_seal WHERE entry_id > 6;
    DELETE FROM audit_segment WHERE day = '2026-11-17'`

  it('finds the newest day gone with everything about it, and does not seal over it', async () => {
    await tamper(cut)
    expect(await faults()).toEqual([{ day: '2026-11-17', fault: 'gone' }])
    await deed('after', tuesday)
    await expect(sealAudit(tuesday)).rejects.toThrow('audit verify')
    expect(await faults()).toEqual([{ day: '2026-11-17', fault: 'gone' }])
  })

  it('finds an entry before the first, and a day said to be dropped whose entries are there', async () => {
    await tamper(
      `INSERT INTO audit_entry (id, at, name, actor_role, subject_type, subject_id) VALUES (-3, now(), 'x', 'system', 'x', 'x')`,
    )
    expect(await faults()).toEqual([{ id: -3n, fault: 'unsealed' }])
    await tamper(
      `DELETE FROM audit_entry WHERE id = -3; UPDATE audit_segment SET dropped_at = now() WHERE day = '2026-11-16'`,
    )
    expect(await faults()).toEqual([
      { day: '2026-11-16', fault: 'early' },
      { day: '2026-11-16', fault: 'remains' },
    ])
  })

  it('finds an entry that was put in between later', async () => {
    await tamper('DELETE FROM audit_entry WHERE id = 6; DELETE FROM audit_seal WHERE entry_id = 6')
    await tamper(
      `INSERT INTO audit_entry (id, at, name, actor_role, subject_type, subject_id) VALUES (6, now(), 'x', 'system', 'x', 'x')`,
    )
    expect(await faults()).toContainEqual({ id: 6n, fault: 'unsealed' })
  })

  it('finds a head in the store that the portal did not sign, and one that is gone', async () => {
    const key = headKey('2026-11-17')
    const forged = { day: '2026-11-17', firstId: '7', lastId: '12', entries: '6', previousHead: '', head: '' }
    const text = JSON.stringify({ ...forged, signature: 'ab'.repeat(32) })
    await store().put(key, Readable.from([Buffer.from(text)]))
    expect(await faults()).toEqual([{ day: '2026-11-17', fault: 'forged' }])
    await store().remove(key)
    expect(await faults()).toEqual([{ day: '2026-11-17', fault: 'lost' }])
  })

  it('the portal itself can neither change nor delete nor empty log and seals', async () => {
    for (const table of ['audit_entry', 'audit_seal']) {
      await expect(pool.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only|permission denied/)
      await expect(pool.query(`TRUNCATE ${table}`)).rejects.toThrow(/append-only|permission denied/)
    }
    await expect(pool.query(`UPDATE audit_entry SET name = 'x'`)).rejects.toThrow(
      /append-only|permission denied/,
    )
    await expect(pool.query('DELETE FROM audit_segment')).rejects.toThrow(/append-only|permission denied/)
    const { rows } = await pool.query(
      `SELECT grantee FROM information_schema.role_table_grants
        WHERE table_name IN ('audit_entry', 'audit_seal') AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')`,
    )
    expect(rows).toEqual([])
  })
})
