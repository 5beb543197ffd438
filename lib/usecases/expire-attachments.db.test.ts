import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { filedApplication } from '@/lib/test-support/filed'
import { samplePng } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { beginUpload } from './begin-upload'
import { expireAttachments } from './expire-attachments'
import { nightlyJobs } from './nightly-jobs'
import { receiveUpload } from './receive-upload'
import { removeUpload } from './remove-upload'
import { runNightlyJob } from './run-nightly-jobs'
import { sendMessage } from './send-message'
import { system } from './transact'

const folder = await mkdtemp(join(tmpdir(), 'attachments-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true })
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000)
const night = (days: number, dryRun = false) =>
  expireAttachments({ name: 'job.run', actor: system, now: later(days) }, { dryRun })

const png = samplePng()
const announced = { size: png.length, sha256: createHash('sha256').update(png).digest('hex') }

async function writer() {
  const { applicant: viewer, application } = await filedApplication()
  const act = actOfViewer(viewer, 'upload.store')
  return {
    send: () =>
      sendMessage(actOfViewer(viewer, 'application.message'), viewer, { id: application.id, body: '' }),
    remove: (id: string) => removeUpload(actOfViewer(viewer, 'upload.remove'), viewer, id),
    async attach(fileName: string, size = png.length) {
      const upload = { applicationId: application.id, field: 'message', fileName }
      const { id } = await beginUpload(act, viewer, { ...upload, announced })
      const body = [png.subarray(0, size)]
      await receiveUpload(act, viewer, {
        id,
        offset: 0,
        body: (async function* () {
          yield* body
        })(),
      })
      return id
    },
  }
}

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
const rows = async () =>
  (await db.upload.findMany({ orderBy: { fileName: 'asc' } })).map((row) => row.fileName)

describe('D-6 what was attached to a message that nobody sent', () => {
  it('D-6 goes as drafts do, row and bytes, also what was taken out or broke off; what was sent stays', async () => {
    const { attach, send, remove } = await writer()
    await attach('a-sent.png')
    await send()
    await attach('b-left.png')
    await remove(await attach('c-taken-out.png'))
    await attach('d-broke-off.png', 20)
    expect(await night(90)).toEqual({ files: 0 })
    expect(await night(91, true)).toEqual({ files: 3 })
    expect(await rows()).toHaveLength(4)
    expect(await night(91)).toEqual({ files: 3 })
    expect(await rows()).toEqual(['a-sent.png'])
    expect(files()).toBe(1)
    expect(await db.uploadPart.count()).toBe(0)
    expect(await db.auditEntry.count({ where: { name: 'upload.expire' } })).toBe(3)
    expect(await night(91)).toEqual({ files: 0 })
  })

  it('D-6 two workers at once, and bytes that went already: each goes once', async () => {
    const { attach } = await writer()
    await attach('a.png')
    await rm(folder, { recursive: true, force: true })
    const reports = await Promise.all([night(91), night(91)])
    expect(reports.map((report) => report.files).sort()).toEqual([0, 1])
  })

  it('D-6 is a nightly job, and follows the setting of the drafts', async () => {
    const { attach } = await writer()
    await attach('a.png')
    await db.setting.create({ data: { name: 'keep-drafts', value: 120, changedAt: noon } })
    const job = nightlyJobs.find(({ name }) => name === 'expire-attachments')
    if (!job) throw new Error('no such job')
    expect(await runNightlyJob(job, later(120))).toEqual({ files: 0 })
    expect(await runNightlyJob(job, later(121))).toEqual({ files: 1 })
  })
})
