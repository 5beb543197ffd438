import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { type ClamdServer, noClamd, startClamd } from '@/lib/test-support/clamd-server'
import { eicar } from '@/lib/test-support/eicar'
import { samplePdf, sampleXlsx } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { checkNextUpload } from './care-for-uploads'
import { newId } from './new-id'
import { startApplication } from './start-application'
import { storeDocument } from './store-document'
import { storeUpload } from './store-upload'

let folder = ''
let viewer: Viewer
let applicationId = ''
const nobody = 'unix:/nowhere/clamd.ctl'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
})

afterAll(async () => {
  setEnv({ CLAMD_URL: '' })
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  await testDatabase().reset()
  setEnv({ CLAMD_URL: '' })
  viewer = await makeApplicant()
  const facilityId = viewer.facilities[0]?.id ?? 0
  applicationId = (await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)).id
})

async function* bytesOf(bytes: Uint8Array) {
  yield bytes
}

function send(bytes: Uint8Array) {
  const file = { applicationId, field: 'notice', fileName: '届.pdf', body: bytesOf(bytes) }
  return storeUpload(actOfViewer(viewer, 'upload.store'), viewer, file)
}

const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const rowOf = (id: string) => db.upload.findUniqueOrThrow({ where: { id } })

describe('a scanner that is away', () => {
  it('R-APP-4 leaves the file in quarantine: never clean, and not lost', async () => {
    setEnv({ CLAMD_URL: nobody })
    const { id, state } = await send(await samplePdf())
    expect(state).toBe('CHECKING')
    expect(await checkNextUpload(later(29))).toBe(false)
    expect(await checkNextUpload(later(30))).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'CHECKING', scanResult: null })
    expect(await checkNextUpload(later(59))).toBe(false)
  })

  it('refuses a document that cannot wait, with a sentence and no bytes', async () => {
    setEnv({ CLAMD_URL: nobody })
    const part = { field: 'document', fileName: '届.pdf', body: bytesOf(await samplePdf()) }
    expect(await storeDocument(part)).toMatchObject({
      problem: { field: 'document', message: expect.stringContaining('ウイルス検査') },
    })
  })
})

describe('a process that died while it checked', () => {
  it('R-APP-4 R-ALL-6 a worker takes the file up again, one worker only', async () => {
    const { id } = await send(await samplePdf())
    await db.upload.update({ where: { id }, data: { state: 'CHECKING', changedAt: noon, scanResult: null } })
    const taken = await Promise.all([checkNextUpload(later(40)), checkNextUpload(later(40))])
    expect(taken.filter(Boolean)).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ state: 'CLEAN', scanResult: 'structure' })
  })

  it('R-APP-4 a store that is away says nothing about the file either', async () => {
    const { id } = await send(await samplePdf())
    await db.upload.update({
      where: { id },
      data: { state: 'CHECKING', storageKey: newId(), changedAt: noon },
    })
    expect(await checkNextUpload(later(40))).toBe(true)
    expect((await rowOf(id)).state).toBe('CHECKING')
  })
})

describe('with a real clamd', () => {
  let clamd: ClamdServer | undefined

  beforeAll(async () => {
    if (!noClamd) clamd = await startClamd()
  }, 40_000)

  afterAll(() => clamd?.stop())

  beforeEach((context) => {
    if (noClamd) context.skip(noClamd)
    setEnv({ CLAMD_URL: clamd?.url ?? '' })
  })

  it('R-APP-7 a clean file says what looked at it', async () => {
    const { id, state } = await send(await samplePdf())
    expect(state).toBe('CLEAN')
    expect((await rowOf(id)).scanResult).toMatch(/^structure\+clamd \d+\.\d+/)
  })

  it('R-APP-4 an infected file is refused, and its bytes are gone', async () => {
    const { id, state, refusal } = await send(sampleXlsx({ 'xl/media/image1.bin': eicar }))
    expect({ state, refusal }).toEqual({ state: 'REFUSED', refusal: 'INFECTED' })
    const { storageKey, scanResult } = await rowOf(id)
    expect(scanResult).toMatch(/^structure\+clamd/)
    await expect(store().get(storageKey)).rejects.toThrow()
  })

  it('R-APP-4 what waited while it was away gets its verdict when it is back', async () => {
    setEnv({ CLAMD_URL: nobody })
    const { id } = await send(sampleXlsx({ 'xl/media/image1.bin': eicar }))
    setEnv({ CLAMD_URL: clamd?.url ?? '' })
    expect(await checkNextUpload(later(40))).toBe(true)
    expect(await rowOf(id)).toMatchObject({ state: 'REFUSED', refusal: 'INFECTED' })
  })
})
