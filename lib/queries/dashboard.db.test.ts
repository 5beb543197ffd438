import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { arrivalDays, readDashboard, readDecisionTimes } from '@/lib/queries/dashboard'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { measureWaiting } from '@/lib/usecases/measure-waiting'
import { system } from '@/lib/usecases/transact'

beforeEach(() => testDatabase().reset())

const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)

async function events(applicationId: string, path: [keyof typeof leadsTo, number][]) {
  for (const [action, hour] of path) {
    await db.applicationEvent.create({
      data: { applicationId, at: hours(hour), action, toStatus: leadsTo[action], actorRole: 'clerk' },
    })
  }
}

const leadsTo = {
  submit: 'SUBMITTED',
  resubmit: 'RESUBMITTED',
  hold: 'ON_HOLD',
  undo: 'SUBMITTED',
  sendBack: 'SENT_BACK',
  approve: 'APPROVED',
  reject: 'REJECTED',
} as const

describe('R-CLK-6 the dashboard', () => {
  it('counts applications by state, arrivals by JST day, notices by run, imports by target', async () => {
    const late = new Date('2026-11-19T23:59:59+09:00')
    for (const at of [noon, noon, late]) await filedApplication({ at })
    await filedApplication({ status: 'SENT_BACK', at: noon })
    await filedNotice({ status: 'CONFIRMED' })
    const start = {
      startedAt: noon,
      finishedAt: noon,
      byLabel: 'test',
      fileName: 'a.csv',
      sha256: 'a'.repeat(64),
    }
    await db.masterImport.create({ data: { ...start, target: 'facilities', status: 'APPLIED' } })
    const board = await readDashboard({ ...(await staffViewer()), now: noon })
    expect(board.applications).toContainEqual({ status: 'SUBMITTED', count: 3 })
    expect(board.applications).toContainEqual({ status: 'SENT_BACK', count: 1 })
    expect(board.arrivals).toHaveLength(arrivalDays)
    expect(board.arrivals.slice(-2)).toEqual([
      { day: '2026-11-19', count: 1 },
      { day: '2026-11-20', count: 3 },
    ])
    expect(board.notices).toEqual([{ month: '2026-11', status: 'CONFIRMED', count: 1 }])
    expect(board.imports).toEqual([{ target: 'facilities', finishedAt: noon }])
  })

  it('takes from arrival to decision, without the time of the applicant', async () => {
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) ids.push((await filedApplication()).application.id)
    await events(ids[0] ?? '', [
      ['submit', 0],
      ['approve', 10],
    ])
    await events(ids[1] ?? '', [
      ['submit', 0],
      ['sendBack', 4],
      ['resubmit', 100],
      ['approve', 120],
    ])
    await events(ids[2] ?? '', [
      ['submit', 0],
      ['approve', 60],
    ])
    const times = await readDecisionTimes(hours(200))
    expect(times).toEqual([
      { step: 'approve', count: 3, median: 24, p90: 52.8 },
      { step: 'sendBack', count: 1, median: 4, p90: 4 },
    ])
  })

  it('R-CLK-4 a decision that was taken back is no decision', async () => {
    const { application } = await filedApplication()
    const { id } = application
    await events(id, [
      ['submit', 0],
      ['reject', 4],
      ['undo', 4],
      ['approve', 6],
    ])
    const clerk = await staffViewer()
    await db.decision.create({
      data: {
        ...{ applicationId: id, version: 3, action: 'reject', byId: clerk.accountId, at: hours(4) },
        ...{ undoUntil: hours(4), before: {}, mailIds: [], undoneAt: hours(4) },
      },
    })
    const times = await readDecisionTimes(hours(200))
    expect(times).toEqual([{ step: 'approve', count: 1, median: 6, p90: 6 }])
  })

  it('says the time of a decision as the public schedule does', async () => {
    const { application } = await filedApplication({ status: 'APPROVED' })
    await events(application.id, [
      ['submit', 0],
      ['sendBack', 4],
      ['resubmit', 100],
      ['hold', 101],
      ['approve', 110],
    ])
    const [own] = await readDecisionTimes(hours(200))
    const { steps } = await measureWaiting({ name: 'job.run', actor: system, now: hours(200) })
    expect(own).toEqual({ step: 'approve', count: 1, median: 14, p90: 14 })
    expect(steps[0]).toEqual({ ...own, step: 'decision' })
  })

  it('is empty without a fault, and not for applicants', async () => {
    const board = await readDashboard({ ...(await staffViewer('auditor')), now: noon })
    expect(board).toMatchObject({ applications: [], decisions: [], devices: [], notices: [], imports: [] })
    await expect(readDashboard(await makeApplicant())).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
