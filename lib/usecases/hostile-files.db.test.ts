import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { uploadRefusals } from '@/lib/domain/application/upload-rule'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { hostileFiles } from '@/lib/test-support/hostile-files'
import { memoryHeld } from '@/lib/test-support/memory-held'
import { MiB, samplePdf, samplePng, sampleXlsx, streamedPdf } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { startApplication } from './start-application'
import { storeUpload } from './store-upload'

const files = await hostileFiles()

let folder = ''
let viewer: Viewer
let applicationId = ''
let most = 0
let before = 0
let kept = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
  await testDatabase().reset()
  viewer = await makeApplicant()
  const facilityId = viewer.facilities[0]?.id ?? 0
  applicationId = (await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)).id
  // What is loaded and compiled for the first files is not the price of the hostile ones.
  const large = await buffer(streamedPdf(3 * MiB))
  for (let time = 0; time < 3; time++) {
    for (const bytes of [samplePng(), sampleXlsx(), large]) await send(bytes)
  }
  await db.upload.updateMany({ data: { removedAt: viewer.now } })
  kept = await stored()
  before = memoryHeld()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function* piecesOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

function send(bytes: Buffer, fileName = '届.pdf') {
  const file = { applicationId, field: 'notice', fileName, body: piecesOf(bytes) }
  return storeUpload(actOfViewer(viewer, 'upload.store'), viewer, file)
}

async function stored(): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).length
}

describe('R-APP-4 hostile files', { timeout: 30_000 }, () => {
  it('R-APP-4 are at least a hundred', () => {
    expect(files.length).toBeGreaterThanOrEqual(100)
    expect(new Set(files.map(({ what }) => what)).size).toBe(files.length)
  })

  it.each(files)('R-APP-4 R-ALL-1 $what: $refusal', async ({ bytes, fileName, refusal }) => {
    const outcome = await send(bytes, fileName)
    most = Math.max(most, memoryHeld())
    expect(outcome).toMatchObject({ state: 'REFUSED', refusal })
    expect(uploadRefusals[refusal]).toMatch(/。.*ください。$/)
    expect(outcome.fileName).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/]{1,255}$/u)
  })

  it('R-APP-4 leave no bytes, and cost less than 64 MB', async () => {
    expect(await stored()).toBe(kept)
    expect((most - before) / MiB).toBeLessThan(64)
  })

  it('R-APP-4 do not keep good files from being taken', async () => {
    for (const bytes of [await samplePdf(), samplePng(), sampleXlsx()]) {
      expect(await send(bytes)).toMatchObject({ state: 'CLEAN' })
    }
  })
})
