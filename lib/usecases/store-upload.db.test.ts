import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { uploadMaxBytes } from '@/lib/domain/application/upload-rule'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { memoryHeld } from '@/lib/test-support/memory-held'
import { MiB, samplePdf, samplePng, streamedPdf } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { removeUpload } from './remove-upload'
import { startApplication } from './start-application'
import { storeUpload } from './store-upload'

let folder = ''
let viewer: Viewer
let applicationId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  await rm(folder, { recursive: true, force: true })
  setEnv({ STORAGE_URL: `file:${folder}` })
  viewer = await makeApplicant()
  applicationId = await draft(viewer)
})

async function draft(who: Viewer): Promise<string> {
  const facilityId = who.facilities[0]?.id ?? 0
  return (await startApplication(actOfViewer(who, 'application.start'), who, facilityId)).id
}

async function* bytesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

type Options = { who?: Viewer; application?: string; field?: string; fileName?: string }

function send(body: AsyncIterable<Uint8Array>, options: Options = {}) {
  const { who = viewer, application = applicationId, field = 'notice', fileName = '届.pdf' } = options
  const act = actOfViewer(who, 'upload.store')
  return storeUpload(act, who, { applicationId: application, field, fileName, body })
}

async function stored(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

const rows = () => db.upload.findMany({ orderBy: { uploadedAt: 'asc' } })

/** Counts the bytes that are drawn, and now and then the memory that is really held. */
function counted(bytes: AsyncIterable<Uint8Array>) {
  const seen = { size: 0, memory: 0 }
  async function* through() {
    let looked = 0
    for await (const chunk of bytes) {
      seen.size += chunk.length
      if (seen.size - looked >= 10 * MiB) {
        looked = seen.size
        seen.memory = Math.max(seen.memory, memoryHeld())
      }
      yield chunk
    }
  }
  return { seen, body: through() }
}

describe('an upload', () => {
  it('R-APP-4 is kept with size, SHA-256 and the type its content has, and audited', async () => {
    const pdf = await samplePdf()
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const outcome = await send(bytesOf(pdf), { fileName: 'C:\\届\\髙﨑医院\u202e.exe' })
    expect(outcome).toMatchObject({ fileName: '髙﨑医院.exe', size: pdf.length, sha256, state: 'CLEAN' })
    const [row] = await rows()
    expect(row).toMatchObject({
      id: outcome.id,
      applicationId,
      field: 'notice',
      fileType: 'pdf',
      size: BigInt(pdf.length),
      sha256,
      state: 'CLEAN',
      uploadedById: viewer.accountId,
      uploadedAt: noon,
    })
    expect(await buffer(await store().get(row?.storageKey ?? ''))).toEqual(pdf)
    expect(await stored()).toEqual([row?.storageKey])
    expect(await db.auditEntry.findMany({ where: { name: 'upload.store' } })).toMatchObject([
      { subjectType: 'upload', subjectId: outcome.id, actorId: viewer.accountId },
    ])
  })

  it('R-ALL-7 leaves no file name in the audit log', async () => {
    await send(bytesOf(await samplePdf()), { fileName: '髙﨑花子.pdf' })
    await send(bytesOf(Buffer.from('text')), { fileName: '髙﨑花子.txt' })
    const entries = await db.auditEntry.findMany({ where: { name: 'upload.store' } })
    expect(entries).toHaveLength(2)
    expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('花子')
  })

  it.each([
    ['an .exe named .pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)]), 'WRONG_TYPE'],
    ['a file of 0 bytes', Buffer.alloc(0), 'EMPTY'],
    ['a PDF cut short', Buffer.from('%PDF-1.7\n1 0 obj'), 'DAMAGED'],
    ['a PNG cut short', samplePng().subarray(0, -4), 'DAMAGED'],
  ])('R-APP-4 %s is refused: the row says why, the bytes are gone', async (_name, bytes, refusal) => {
    const outcome = await send(bytesOf(bytes))
    expect(outcome).toMatchObject({ state: 'REFUSED', refusal, size: bytes.length })
    expect(await rows()).toMatchObject([{ id: outcome.id, state: 'REFUSED', refusal, removedAt: null }])
    expect(await stored()).toEqual([])
  })

  it('R-APP-4 that breaks off leaves no trace', async () => {
    async function* cut() {
      yield Buffer.from('%PDF-1.7\n')
      throw new Error('aborted')
    }
    expect(await send(cut())).toMatchObject({ state: 'REFUSED', refusal: 'FAILED' })
    expect(await rows()).toMatchObject([{ state: 'REFUSED', removedAt: noon }])
    expect(await stored()).toEqual([])
  })

  it('R-APP-4 that the store cannot take says so and stays in the list', async () => {
    await mkdir(folder)
    await writeFile(join(folder, 'file'), '')
    setEnv({ STORAGE_URL: `file:${join(folder, 'file')}` })
    const { seen, body } = counted(bytesOf(await samplePdf()))
    expect(await send(body)).toMatchObject({ state: 'REFUSED', refusal: 'FAILED' })
    expect(await rows()).toMatchObject([{ state: 'REFUSED', refusal: 'FAILED', removedAt: null }])
    expect(seen.size).toBe((await samplePdf()).length)
  })

  it('R-APP-4 the eleventh file is one too many, and is not even stored', async () => {
    const png = samplePng()
    for (let count = 0; count < 10; count++) expect((await send(bytesOf(png))).state).toBe('CLEAN')
    const { seen, body } = counted(bytesOf(png))
    expect(await send(body)).toMatchObject({ state: 'REFUSED', refusal: 'TOO_MANY' })
    expect(seen.size).toBe(png.length)
    expect(await stored()).toHaveLength(10)
  })

  it('R-APP-4 keeps the last ten refusals only', async () => {
    for (let count = 0; count < 12; count++) await send(bytesOf(Buffer.from('text')))
    expect(await db.upload.count({ where: { removedAt: null } })).toBe(10)
  })
})

describe('whose upload', () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'accepted',
      (error) => error.code,
    )

  it("another organisation's, an unknown or a malformed application is not found; the body is drained", async () => {
    const other = await makeApplicant()
    const pdf = await samplePdf()
    for (const options of [
      { who: other },
      { application: '0b7f5ad2-7e5e-4ff0-9a53-0c6e0c5b1f11' },
      { application: '-'.repeat(36) },
      { application: '' },
      { field: 'seal' },
    ]) {
      const { seen, body } = counted(bytesOf(pdf))
      expect(await code(send(body, options))).toBe('NOT_FOUND')
      expect(seen.size).toBe(pdf.length)
    }
    expect(await rows()).toEqual([])
  })

  it.each(['SUBMITTED', 'ISSUED', 'WITHDRAWN'] as const)('none in %s', async (status) => {
    await db.application.update({ where: { id: applicationId }, data: { status } })
    expect(await code(send(bytesOf(await samplePdf())))).toBe('WRONG_STATUS')
  })

  it('R-APP-9 one in SENT_BACK', async () => {
    const requests = [{ field: 'notice', message: '鮮明なものを添付してください。' }]
    await db.application.update({ where: { id: applicationId }, data: { status: 'SENT_BACK', requests } })
    expect(await send(bytesOf(await samplePdf()))).toMatchObject({ state: 'CLEAN' })
  })

  it('R-APP-4 none that arrives after the application was sent: it leaves no bytes', async () => {
    async function* slowly() {
      const pdf = await samplePdf()
      yield pdf.subarray(0, 10)
      await db.application.update({ where: { id: applicationId }, data: { status: 'SUBMITTED' } })
      yield pdf.subarray(10)
    }
    expect(await code(send(slowly()))).toBe('WRONG_STATUS')
    expect(await rows()).toMatchObject([{ state: 'REFUSED' }])
    expect(await stored()).toEqual([])
  })

  it('R-APP-4 none that was removed while it came', async () => {
    async function* slowly() {
      const pdf = await samplePdf()
      yield pdf.subarray(0, 10)
      const [row] = await rows()
      await removeUpload(actOfViewer(viewer, 'upload.remove'), viewer, row?.id ?? '')
      yield pdf.subarray(10)
    }
    expect(await send(slowly())).toMatchObject({ state: 'REFUSED' })
    expect(await rows()).toMatchObject([{ removedAt: noon }])
    expect(await stored()).toEqual([])
  })
})

describe('100 MiB', () => {
  it('R-APP-4 exactly 100 MiB are taken, in flat memory', async () => {
    await send(streamedPdf(20 * MiB))
    const before = memoryHeld()
    const { seen, body } = counted(streamedPdf(uploadMaxBytes))
    const outcome = await send(body)
    expect(outcome).toMatchObject({ state: 'CLEAN', size: 104_857_600 })

    expect((seen.memory - before) / MiB).toBeLessThan(32)
  }, 60_000)

  it('R-APP-4 one byte more is refused after all of it was read, and leaves no bytes', async () => {
    const { seen, body } = counted(streamedPdf(uploadMaxBytes + 1))
    expect(await send(body)).toMatchObject({ state: 'REFUSED', refusal: 'TOO_BIG' })
    expect(seen.size).toBe(104_857_601)
    expect(await stored()).toEqual([])
  }, 60_000)
})
