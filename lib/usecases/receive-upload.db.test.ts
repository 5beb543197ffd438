import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { MiB, streamedPdf } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { beginUpload } from './begin-upload'
import { clearUploads } from './care-for-uploads'
import { receiveUpload } from './receive-upload'
import { removeUpload } from './remove-upload'
import { startApplication } from './start-application'

let folder = ''
let viewer: Viewer
let applicationId = ''
let pdf: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  pdf = await buffer(streamedPdf(3 * MiB))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  await rm(folder, { recursive: true, force: true })
  setEnv({ STORAGE_URL: `file:${folder}` })
  viewer = await makeApplicant()
  const facilityId = viewer.facilities[0]?.id ?? 0
  applicationId = (await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)).id
})

const act = () => actOfViewer(viewer, 'upload.store')
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function begin({ size = pdf.length } = {}) {
  const announced = { size, sha256: hashOf(pdf) }
  return beginUpload(act(), viewer, { applicationId, field: 'notice', fileName: '届.pdf', announced })
}

/** Sends from `offset` on; with `cut` the line breaks there. */
function send(id: string, { offset = 0, cut = pdf.length, bytes = pdf, who = viewer } = {}) {
  async function* body() {
    for (let at = offset; at < cut; at += 50_000) yield bytes.subarray(at, Math.min(cut, at + 50_000))
    if (cut < bytes.length) throw new Error('aborted')
  }
  return receiveUpload(act(), who, { id, offset, body: body() })
}

async function stored(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

const rowOf = (id: string) => db.upload.findUniqueOrThrow({ where: { id } })

describe('a file that is announced before it is sent', { timeout: 20_000 }, () => {
  it('R-APP-4 arrives in one go, with the SHA-256 that was announced', async () => {
    const { id } = await begin()
    expect(await send(id)).toMatchObject({ state: 'CLEAN', size: pdf.length, receivedSize: pdf.length })
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'CLEAN', sha256: hashOf(pdf), scanResult: 'structure' })
    expect(await stored()).toEqual([row.storageKey])
    expect(await db.auditEntry.count({ where: { name: 'upload.store', subjectId: id } })).toBe(1)
  })

  it('R-APP-4 that is large is looked into after the answer', async () => {
    const large = await buffer(streamedPdf(9 * MiB))
    const announced = { size: large.length, sha256: hashOf(large) }
    const file = { applicationId, field: 'notice', fileName: '大.pdf', announced }
    const { id } = await beginUpload(act(), viewer, file)
    expect(await send(id, { bytes: large, cut: large.length })).toMatchObject({ state: 'CHECKING' })
    await expect.poll(async () => (await rowOf(id)).state).toBe('CLEAN')
  })

  it('R-APP-4 goes on from 50 % after the line was cut, and is the same file in the end', async () => {
    const { id } = await begin()
    const half = pdf.length >> 1
    expect(await send(id, { cut: half })).toMatchObject({ state: 'RECEIVING', receivedSize: half })
    const again = await begin()
    expect(again).toMatchObject({ id, receivedSize: BigInt(half) })
    expect(await send(id, { offset: half })).toMatchObject({ state: 'CLEAN', sha256: hashOf(pdf) })
    const row = await rowOf(id)
    expect(await buffer(await store().get(row.storageKey))).toEqual(pdf)
    expect(await stored()).toEqual([row.storageKey])
    expect(await db.uploadPart.count()).toBe(0)
  })

  it('R-APP-4 goes on as often as the line is cut', async () => {
    const { id } = await begin()
    for (let offset = 0; offset < pdf.length; offset += 700_000) {
      await send(id, { offset, cut: Math.min(pdf.length, offset + 700_000) })
    }
    expect(await rowOf(id)).toMatchObject({ state: 'CLEAN', sha256: hashOf(pdf) })
  })

  it('R-APP-4 is refused where another file is sent than was announced', async () => {
    const { id } = await begin()
    const other = Buffer.from(pdf).fill('y', 1000, 1001)
    expect(await send(id, { bytes: other })).toMatchObject({ state: 'REFUSED', refusal: 'FAILED' })
    expect(await stored()).toEqual([])
  })

  it('R-APP-4 is refused where the rest is of another file', async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    const other = Buffer.from(pdf).fill('y', 2 * MiB, 2 * MiB + 1)
    expect(await send(id, { offset: MiB, bytes: other })).toMatchObject({
      state: 'REFUSED',
      refusal: 'FAILED',
    })
    expect(await stored()).toEqual([])
  })

  it.each([
    [0, 'EMPTY'],
    [104_857_601, 'TOO_BIG'],
  ])('R-APP-4 of %i bytes is refused before it is sent: %s', async (size, refusal) => {
    expect(await begin({ size })).toMatchObject({ state: 'REFUSED', refusal })
  })

  it('R-APP-4 may not be longer than announced', async () => {
    const { id } = await begin({ size: 1000 })
    expect(await send(id)).toMatchObject({ state: 'REFUSED', refusal: 'FAILED' })
    expect(await stored()).toEqual([])
  })

  it('from another place than where it stopped changes nothing and is told the place', async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    for (const offset of [0, 10, 2 * MiB]) {
      expect(await send(id, { offset })).toMatchObject({ state: 'RECEIVING', receivedSize: MiB })
    }
    expect(await db.uploadPart.count()).toBe(1)
  })

  it('sent twice at the same time is taken once', async () => {
    const { id } = await begin()
    const outcomes = await Promise.all([send(id), send(id)])
    expect(outcomes.some(({ state }) => state === 'CLEAN')).toBe(true)
    const row = await rowOf(id)
    expect(row.state).toBe('CLEAN')
    expect(await stored()).toEqual([row.storageKey])
  })

  it('sent again after the answer got lost is told the verdict', async () => {
    const { id } = await begin()
    await send(id)
    expect(await send(id)).toMatchObject({ id, state: 'CLEAN' })
  })

  it("is not found for another organisation's people, and removed with all its parts", async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    const other = await makeApplicant()
    await expect(send(id, { offset: MiB, who: other })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeUpload(actOfViewer(viewer, 'upload.remove'), viewer, id)
    expect(await stored()).toEqual([])
    await expect(send(id, { offset: MiB })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the store fails during sending', { timeout: 20_000 }, () => {
  it('R-APP-4 R-ALL-1 nothing that had arrived is lost: it goes on when the store is back', async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    const inTheWay = join(folder, 'file')
    await writeFile(inTheWay, '')
    setEnv({ STORAGE_URL: `file:${inTheWay}` })
    expect(await send(id, { offset: MiB })).toMatchObject({ state: 'RECEIVING', receivedSize: MiB })
    setEnv({ STORAGE_URL: `file:${folder}` })
    expect(await begin()).toMatchObject({ id, receivedSize: BigInt(MiB) })
    expect(await send(id, { offset: MiB })).toMatchObject({ state: 'CLEAN', sha256: hashOf(pdf) })
  })

  it('R-APP-4 also in the last moment, when the part was to be kept', async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    const parts = await stored()
    const incoming = join(folder, 'incoming')
    async function* rest() {
      yield pdf.subarray(MiB)
      await rm(incoming, { recursive: true, force: true })
      await writeFile(incoming, '')
    }
    const outcome = await receiveUpload(act(), viewer, { id, offset: MiB, body: rest() })
    expect(outcome.state).toBe('RECEIVING')
    expect(await stored()).toEqual(expect.arrayContaining(parts))
    await rm(incoming, { force: true })
    const { receivedSize } = await begin()
    expect(await send(id, { offset: Number(receivedSize) })).toMatchObject({ state: 'CLEAN' })
  })
})

describe('what nobody goes on with', () => {
  it('R-APP-4 is cleared after a day, with all its parts', async () => {
    const { id } = await begin()
    await send(id, { cut: MiB })
    const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)
    expect(await clearUploads(later(23))).toBe(0)
    expect(await stored()).toHaveLength(1)
    expect(await clearUploads(later(24))).toBe(1)
    expect(await stored()).toEqual([])
    expect(await rowOf(id)).toMatchObject({ state: 'REFUSED', removedAt: later(24) })
  })
})
