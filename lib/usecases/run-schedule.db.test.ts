import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { logger } from '@/lib/adapters/logger'
import {
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  registerAll,
  setClock,
  workOffEverything,
} from '@/lib/test-support/month-world'
import { expectWholeRun } from '@/lib/test-support/run-audit'
import { testDatabase } from '@/lib/test-support/test-database'
import { lastNight, runNightlyJobs } from './run-nightly-jobs'
import { runSchedule } from './run-schedule'
import { startStep } from './start-step'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const at = (time: string) => new Date(`${time}+09:00`)

beforeEach(() => testDatabase().reset())

/** What a worker does every few seconds, when the clock says this. */
async function sweep(time: string) {
  await setClock(at(time))
  await runSchedule(at(time))
  await workOffEverything()
}

const status = async (name = month) => (await db.monthRun.findUnique({ where: { month: name } }))?.status

describe('R-INS-5 what is due by the clock', () => {
  it('closes the run when its cutoff has passed, to the millisecond, and finishes an empty one', async () => {
    await fileNotices({ status: 'RECEIVED' })
    await sweep('2026-11-20T23:59:59.999')
    expect(await status()).toBeUndefined()
    await sweep('2026-11-21T00:00:00')
    expect(await status()).toBe('CLOSED')
    await db.notice.updateMany({ data: { status: 'WITHDRAWN' } })
    await sweep('2026-11-21T00:00:30')
    expect(await status()).toBe('CLOSED')
    await sweep('2026-11-21T00:01:00')
    expect(await status()).toBe('REGISTERED')
  })

  it('publishes by the 10th of the next month what no supervisor published before', async () => {
    await fileNotices({ count: 2 })
    await makeMonth('CLOSED')
    await setClock(at('2026-11-25T09:00:00'))
    await registerAll()
    await sweep('2026-12-09T23:59:59')
    expect(await status()).toBe('REGISTERED')
    await sweep('2026-12-10T00:00:00')
    expect(await status()).toBe('PUBLISHED')
    expect(await db.notice.count({ where: { status: 'PUBLISHED' } })).toBe(2)
  })

  it('publishes on the last day what a supervisor could not finish on it', async () => {
    await fileNotices({ count: 2 })
    await makeMonth('CLOSED')
    await setClock(at('2026-11-25T09:00:00'))
    const { act } = await registerAll()
    await setClock(at('2026-12-10T00:00:00'))
    await startStep({ ...act, now: at('2026-12-10T00:00:00') }, asSupervisor, month, 'publish')
    await db.account.update({ where: { id: act.actor.accountId ?? '' }, data: { status: 'LOCKED' } })
    await workOffEverything()
    expect(await status()).toBe('REGISTERED')
    await sweep('2026-12-10T09:00:00')
    expect(await status()).toBe('PUBLISHED')
  })

  it('D-4 goes by the shifted dates where the setting says so', async () => {
    await db.setting.create({
      data: { name: 'date-shift', value: 'next', changedAt: at('2026-01-01T00:00:00') },
    })
    await sweep('2026-09-24T23:59:59.999')
    expect(await status('2026-09')).toBeUndefined()
    await sweep('2026-09-25T00:00:00')
    expect(await status('2026-09')).toBe('CLOSED')
  })

  it('the clock stepping back opens nothing again and does nothing twice', async () => {
    await fileNotices({ count: 5 })
    await sweep('2026-11-21T00:00:00')
    await registerAll()
    await sweep('2026-11-20T23:00:00')
    expect(await status()).toBe('CLOSED')
    await sweep('2026-11-21T09:00:00')
    await expectWholeRun(5)
    expect(await db.runStep.count({ where: { step: 'close', month } })).toBe(1)
  })

  it('two workers at once do everything once', async () => {
    await startPortal('2026-11-01T09:00:00')
    await fileNotices({ count: 3, status: 'RECEIVED' })
    await setClock(at('2026-11-21T02:00:00'))
    await Promise.all([1, 2, 3].map(() => runSchedule(at('2026-11-21T02:00:00'))))
    expect(await db.auditEntry.count({ where: { name: 'month.close', subjectId: month } })).toBe(1)
    const jobs = await db.jobRun.groupBy({ by: ['name'], _count: true })
    expect(jobs.length).toBeGreaterThan(2)
    expect(jobs.every(({ _count }) => _count === 1)).toBe(true)
  })
})

async function startPortal(time: string) {
  await runNightlyJobs(at(time), [])
}

describe('nightly jobs', () => {
  it('a new portal waits for its first night', async () => {
    const jobs = [{ name: 'good', run: async () => ({}) }]
    const done = () => db.jobRun.count({ where: { name: 'good' } })
    for (const time of ['2026-11-20T15:00:00', '2026-11-21T01:59:59']) await runNightlyJobs(at(time), jobs)
    expect(await done()).toBe(0)
    await runNightlyJobs(at('2026-11-21T02:00:00'), jobs)
    expect(await done()).toBe(1)
  })

  it('a night begins at 02:00 in Japan', () => {
    expect(lastNight(at('2026-11-21T02:00:00'))).toEqual(at('2026-11-21T02:00:00'))
    expect(lastNight(at('2026-11-21T01:59:59'))).toEqual(at('2026-11-20T02:00:00'))
  })

  it('each is done once a night, with its report; one that fails holds up no other', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => undefined)
    await startPortal('2026-11-20T09:00:00')
    const calls: string[] = []
    const jobs = [
      { name: 'broken', run: () => Promise.reject(new Error('no')) },
      { name: 'good', run: async () => ({ done: calls.push('good') }) },
    ]
    await runNightlyJobs(at('2026-11-21T02:00:00'), jobs)
    await runNightlyJobs(at('2026-11-21T14:00:00'), jobs)
    expect(
      await db.jobRun.findMany({ where: { name: { not: 'start' } }, orderBy: { name: 'asc' } }),
    ).toMatchObject([
      { name: 'broken', error: expect.stringMatching(/^[0-9a-f]{8}$/) },
      { name: 'good', report: { done: 1 }, error: null },
    ])
    await runNightlyJobs(at('2026-11-22T02:00:00'), jobs)
    expect(calls).toHaveLength(2)
    vi.restoreAllMocks()
  })

  it('one that was killed is begun anew', async () => {
    await startPortal('2026-11-20T09:00:00')
    await db.jobRun.create({ data: { name: 'good', startedAt: at('2026-11-21T02:00:00') } })
    await runNightlyJobs(at('2026-11-21T02:00:05'), [{ name: 'good', run: async () => ({}) }])
    expect(await db.jobRun.count({ where: { name: 'good', finishedAt: { not: null } } })).toBe(1)
  })
})
