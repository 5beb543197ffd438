import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { setEnv } from '@/lib/env'
import { noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { bulkAct, press, upload, work } from '@/lib/test-support/bulk'
import { testDatabase } from '@/lib/test-support/test-database'
import { expireBulkFilings } from './expire-bulk-filings'
import { recheckBulk } from './file-bulk'
import { nightlyJobs } from './nightly-jobs'
import { runNightlyJob } from './run-nightly-jobs'
import { system } from './transact'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000)
const night = (days: number, dryRun = false) =>
  expireBulkFilings({ name: 'job.run', actor: system, now: later(days) }, { dryRun })

async function filed() {
  const viewer = await makeAssociation()
  const insurers = await makeInsurers(3, viewer)
  const rows = insurers.map((insurer, index) => rowOf(insurer, index === 0 ? { phone: '0312' } : {}))
  const { id } = await upload(viewer, rows)
  await press(viewer, id)
  return { viewer, id }
}

describe('D-6 an association’s file', () => {
  it('D-6 goes 90 days after it was last worked on, with rows and bytes; its notices stay', async () => {
    const { id } = await filed()
    await work()
    const { storageKey, sha256 } = await db.bulkFiling.findUniqueOrThrow({ where: { id } })
    expect(await night(90)).toEqual({ filings: 0, rows: 0 })
    expect(await night(91, true)).toEqual({ filings: 1, rows: 3 })
    expect(await db.bulkFiling.count()).toBe(1)
    expect(await night(91)).toEqual({ filings: 1, rows: 3 })
    expect(await db.bulkRow.count()).toBe(0)
    await expect(store().get(storageKey)).rejects.toThrow()
    expect(await db.notice.count({ where: { status: 'RECEIVED' } })).toBe(2)
    expect(await db.auditEntry.findFirstOrThrow({ where: { name: 'bulk.expire' } })).toMatchObject({
      ...{ subjectId: id, detail: { rows: 3, sha256 } },
    })
    expect(await night(91)).toEqual({ filings: 0, rows: 0 })
  })

  it('D-6 stays while somebody works on it, or rows of it wait for the worker', async () => {
    const { viewer, id } = await filed()
    expect(await night(400)).toEqual({ filings: 0, rows: 0 })
    await work()
    await recheckBulk(bulkAct(viewer, 'bulk.recheck', later(60)), viewer, id)
    expect(await night(149)).toEqual({ filings: 0, rows: 0 })
    expect(await night(151)).toEqual({ filings: 1, rows: 3 })
  })

  it('D-6 two workers at once, and bytes that went already: it goes once', async () => {
    const { id } = await filed()
    await work()
    const { storageKey } = await db.bulkFiling.findUniqueOrThrow({ where: { id } })
    await store().remove(storageKey)
    const reports = await Promise.all([night(91), night(91)])
    expect(reports.map(({ filings }) => filings).sort()).toEqual([0, 1])
  })

  it('D-6 is a nightly job with a report', async () => {
    await filed()
    await work()
    const job = nightlyJobs.find(({ name }) => name === 'expire-bulk-filings')
    if (!job) throw new Error('no such job')
    expect(await runNightlyJob(job, later(91))).toEqual({ filings: 1, rows: 3 })
    expect(await db.jobRun.findFirstOrThrow()).toMatchObject({
      name: job.name,
      report: { filings: 1, rows: 3 },
    })
  })
})
