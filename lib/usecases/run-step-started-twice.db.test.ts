import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import { killableWorkers } from '@/lib/test-support/killable-worker'
import {
  afterCutoff,
  fileNotices,
  makeMonth,
  month,
  setClock,
  supervisor,
} from '@/lib/test-support/month-world'
import { expectWholeRun } from '@/lib/test-support/run-audit'
import { testDatabase } from '@/lib/test-support/test-database'

const processes = await killableWorkers('step-starter')
afterAll(() => processes.stop())
beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

const count = 60

it('R-CLK-5 two processes that start the same run at once start one; the other is told', async () => {
  await fileNotices({ count })
  await makeMonth('CLOSED')
  const deciding = [await supervisor(), await supervisor()]
  const both = await whileTheMonthIsHeld(() =>
    Promise.all(deciding.map(({ actor }) => processes.next(actor.accountId ?? ''))),
  )
  await Promise.all(both.map(({ ended }) => ended))
  expect(both.map(({ said }) => said()).sort()).toEqual(['STARTED', 'STEP_RUNNING'])
  expect(await db.runStep.count({ where: { month, step: 'register' } })).toBe(1)
  expect(await db.auditEntry.count({ where: { name: 'month.start-step' } })).toBe(1)
  await expectWholeRun(count)
}, 60_000)

/** Lets go once both stand at the same door: without that, one would mostly be through before the other comes. */
async function whileTheMonthIsHeld<T>(begin: () => Promise<T>): Promise<T> {
  return await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT month FROM month_run WHERE month = ${month} FOR UPDATE`
      const begun = await begin()
      await vi.waitFor(async () => expect(await waiting()).toBe(2), 10_000)
      return begun
    },
    { timeout: 20_000 },
  )
}

async function waiting(): Promise<number> {
  const { rows } = await pool.query(`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%FROM month_run%'`)
  return rows[0].waiting
}
