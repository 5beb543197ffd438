import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import { readWaitingTimes } from '@/lib/queries/waiting-times'
import { noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { measureWaiting } from './measure-waiting'
import { nightlyJobs } from './nightly-jobs'
import { runNightlyJob } from './run-nightly-jobs'
import { system } from './transact'

beforeEach(() => testDatabase().reset())

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

type Step = [action: string, toStatus: ApplicationStatus, hour: number]

async function history(status: ApplicationStatus, steps: Step[]) {
  const { application } = await filedApplication({ status })
  for (const [action, toStatus, hour] of steps) {
    const event = { applicationId: application.id, at: hours(hour), action, toStatus, actorRole: 'clerk' }
    await db.applicationEvent.create({ data: event })
  }
  return application
}

async function takeBack(applicationId: string, hour: number) {
  const { accountId } = await staffViewer()
  await db.decision.create({
    data: {
      ...{ applicationId, version: 3, action: 'approve', byId: accountId, at: hours(hour) },
      ...{ undoUntil: hours(hour), before: {}, mailIds: [], undoneAt: hours(hour) },
    },
  })
}

const measure = async (hour = 300) =>
  (await measureWaiting({ name: 'job.run', actor: system, now: hours(hour) })).steps

describe('R-CLK-6 how long the fund took', () => {
  it('is from receipt to decision without the applicant’s time, and from there to the IDs', async () => {
    await history('ISSUED', [
      ['submit', 'SUBMITTED', 0],
      ['sendBack', 'SENT_BACK', 4],
      ['resubmit', 'RESUBMITTED', 100],
      ['hold', 'ON_HOLD', 101],
      ['approve', 'APPROVED', 106],
      ['issue', 'ISSUED', 108],
    ])
    await history('REJECTED', [
      ['submit', 'SUBMITTED', 0],
      ['reject', 'REJECTED', 20],
    ])
    expect(await measure()).toEqual([
      { step: 'decision', count: 2, median: 15, p90: 19 },
      { step: 'issue', count: 1, median: 2, p90: 2 },
    ])
  })

  it('leaves out what is not decided, was taken back, or is longer ago than ninety days', async () => {
    await history('SUBMITTED', [['submit', 'SUBMITTED', 0]])
    const { id } = await history('SUBMITTED', [
      ['submit', 'SUBMITTED', 0],
      ['approve', 'APPROVED', 20],
      ['undo', 'SUBMITTED', 20],
    ])
    await takeBack(id, 20)
    await history('REJECTED', [
      ['submit', 'SUBMITTED', -90 * 24 - 10],
      ['reject', 'REJECTED', 10],
    ])
    expect((await measure(90 * 24 + 10)).map(({ count }) => count)).toEqual([0, 0])
    expect((await measure(90 * 24 + 9)).map(({ count }) => count)).toEqual([1, 0])
  })

  it('is what the schedule page reads the next day', async () => {
    expect(await readWaitingTimes()).toBeNull()
    const job = nightlyJobs.find(({ name }) => name === 'measure-waiting')
    if (job) await runNightlyJob(job, noon)
    const found = await readWaitingTimes()
    expect(found?.at).toEqual(noon)
    expect(found?.steps.map(({ step, count }) => [step, count])).toEqual([
      ['decision', 0],
      ['issue', 0],
    ])
  })
})
