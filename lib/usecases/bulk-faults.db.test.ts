import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { parseNoticeNumber } from '@/lib/domain/notice/receipt-number'
import { setEnv } from '@/lib/env'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { bulkAct, press, sentences, upload } from '@/lib/test-support/bulk'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { recheckBulk } from './file-bulk'
import { fileChosenRows } from './file-chosen-rows'
import { grantMandate } from './grant-mandate'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

describe('R-INS-4 a worker that dies', () => {
  it('R-INS-4 again and again, in the middle of a chunk: no notice lost, none doubled, no number skipped', async () => {
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(60, viewer)
    const { id } = await upload(
      viewer,
      insurers.map((insurer) => rowOf(insurer)),
    )
    await press(viewer, id)
    await dyingAt([1, 2, 9, 40, 77, 78, 130, 170], async () => {
      for (let looked = 1; looked > 0; ) looked = await fileChosenRows(noon).catch(() => 1)
    })
    const notices = await db.notice.findMany({ orderBy: { receiptNumber: 'asc' } })
    const serials = notices.map(({ receiptNumber }) => parseNoticeNumber(receiptNumber ?? '')?.serial)
    expect(serials).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(await db.bulkRow.count({ where: { noticeId: { not: null } } })).toBe(60)
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['bulk-filed'])
  }, 60_000)
})

describe('R-INS-4 a row that cannot be filed', () => {
  it('R-INS-4 does not stand in the way of the others', async () => {
    const viewer = await makeAssociation()
    const insurers = await makeInsurers(12, viewer)
    const { id } = await upload(
      viewer,
      insurers.map((insurer) => rowOf(insurer)),
    )
    await press(viewer, id)
    await pool.query(`
      CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'a fault of ours'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON notice FOR EACH ROW WHEN (NEW.insurer_id = ${insurers[0]?.id})
      EXECUTE FUNCTION refuse_one();`)
    try {
      const filed = () => db.notice.count()
      for (let tries = 0; tries < 200 && (await filed()) < 11; tries++) {
        await fileChosenRows(noon).catch(() => 0)
      }
      expect(await filed()).toBe(11)
    } finally {
      await pool.query('DROP FUNCTION refuse_one CASCADE')
    }
    while ((await fileChosenRows(noon)) > 0);
    expect(await db.notice.count()).toBe(12)
  }, 60_000)
})

/** The connection of the work ends at these of its writes, counted over all tries, as when the worker is killed. */
async function dyingAt(writes: number[], work: () => Promise<void>): Promise<void> {
  await pool.query(`
    CREATE SEQUENCE writes_so_far;
    CREATE FUNCTION die_at_some_writes() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('writes_so_far') IN (${writes.join(', ')}) THEN
        PERFORM pg_terminate_backend(pg_backend_pid());
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER die BEFORE INSERT ON notice_event FOR EACH ROW EXECUTE FUNCTION die_at_some_writes();
    CREATE TRIGGER die BEFORE UPDATE ON bulk_row FOR EACH ROW EXECUTE FUNCTION die_at_some_writes();
    CREATE TRIGGER die BEFORE INSERT ON outbox_mail FOR EACH ROW EXECUTE FUNCTION die_at_some_writes();`)
  try {
    await work()
    const { rows } = await pool.query('SELECT last_value::int AS reached FROM writes_so_far')
    expect(rows[0].reached).toBeGreaterThan(Math.max(...writes))
  } finally {
    await pool.query(`DROP FUNCTION die_at_some_writes CASCADE; DROP SEQUENCE writes_so_far`)
  }
}

describe('R-INS-4 what was wrong and is mended elsewhere', () => {
  it('R-INS-4 a mandate that is granted after the upload makes the row good', async () => {
    const viewer = await makeAssociation()
    const insurer = await makeApplicant({ kind: 'INSURER', code: '06139993' })
    const [own] = insurer.facilities
    if (!own || !viewer.organisation) throw new Error('both')
    const { id } = await upload(viewer, [rowOf(own)])
    expect((await sentences(id))[2]?.[0]).toMatch(/委任がありません/)
    const pair = { associationId: viewer.organisation.id, insurerId: own.id }
    await grantMandate(bulkAct(insurer, 'mandate.grant'), insurer, pair)
    await recheckBulk(bulkAct(viewer, 'bulk.recheck'), viewer, id)
    expect(await sentences(id)).toEqual({})
  })
})
