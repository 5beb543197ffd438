import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { NotStored } from '@/lib/adapters/storage/store'
import { setEnv } from '@/lib/env'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { samplePng } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { readUpload } from './read-upload'
import { removeUpload } from './remove-upload'
import { startApplication } from './start-application'
import { storeUpload } from './store-upload'

let folder = ''
let viewer: Viewer
let applicationId = ''
let id = ''
let storageKey = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function* png() {
  yield samplePng()
}

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeApplicant()
  const facilityId = viewer.facilities[0]?.id ?? 0
  const started = await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)
  applicationId = started.id
  const file = { applicationId, field: 'notice', fileName: '届.png', body: png() }
  id = (await storeUpload(actOfViewer(viewer, 'upload.store'), viewer, file)).id
  storageKey = (await db.upload.findUniqueOrThrow({ where: { id } })).storageKey
})

const later = new Date(noon.getTime() + 3_600_000)
const remove = (who = viewer, which = id) =>
  removeUpload(actOfViewer(who, 'upload.remove', later), who, which)
const read = (who: Viewer) => readUpload(actOfViewer(who, 'upload.read'), who, id)
const clerk = (): Viewer => ({ ...viewer, role: 'clerk', organisation: null, facilities: [] })

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error) => error.code,
  )
}

function setStatus(status: 'SUBMITTED' | 'SENT_BACK') {
  const requests = [{ field: 'notice', message: '鮮明なものを添付してください。' }]
  return db.application.update({
    where: { id: applicationId },
    data: { status, submittedAt: noon, requests },
  })
}

describe('removing a file', () => {
  it('R-APP-4 takes row and bytes away, also when asked twice', async () => {
    await remove()
    await remove()
    expect(await db.upload.findUniqueOrThrow({ where: { id } })).toMatchObject({ removedAt: later })
    await expect(store().get(storageKey)).rejects.toThrow(NotStored)
    expect(await errorOf(read(viewer))).toBe('NOT_FOUND')
  })

  it("is not for another organisation's people, and not for unknown ids", async () => {
    const other = await makeApplicant()
    expect(await errorOf(remove(other))).toBe('NOT_FOUND')
    expect(await errorOf(remove(viewer, '0b7f5ad2-7e5e-4ff0-9a53-0c6e0c5b1f11'))).toBe('NOT_FOUND')
    expect(await errorOf(remove(viewer, '-'.repeat(36)))).toBe('NOT_FOUND')
    expect(await db.upload.count({ where: { removedAt: null } })).toBe(1)
  })

  it('is over once the application was sent', async () => {
    await setStatus('SUBMITTED')
    expect(await errorOf(remove())).toBe('WRONG_STATUS')
  })

  it('R-APP-9 keeps the bytes of what was once sent', async () => {
    await setStatus('SENT_BACK')
    await db.application.updateMany({ data: { requests: [{ field: 'notice', message: '鮮明なものを。' }] } })
    await remove()
    expect(await db.upload.count({ where: { removedAt: null } })).toBe(0)
    await (await store().get(storageKey)).toArray()
  })
})

describe('reading a file', () => {
  it('is for its own organisation, without a trace in the log', async () => {
    const file = await read(viewer)
    expect(file).toMatchObject({ fileName: '届.png', fileType: 'png', size: samplePng().length })
    expect(Buffer.concat(await file.bytes.toArray())).toEqual(samplePng())
    expect(await db.auditEntry.count({ where: { name: 'upload.read' } })).toBe(0)
  })

  it("is not for another organisation's people", async () => {
    expect(await errorOf(read(await makeApplicant()))).toBe('NOT_FOUND')
  })

  it('R-CLK-8 is for staff once it was sent, and written into the log', async () => {
    expect(await errorOf(read(clerk()))).toBe('NOT_FOUND')
    await setStatus('SUBMITTED')
    const file = await read(clerk())
    expect(Buffer.concat(await file.bytes.toArray())).toEqual(samplePng())
    expect(await db.auditEntry.findMany({ where: { name: 'upload.read' } })).toMatchObject([
      { actorRole: 'clerk', subjectId: id, detail: { applicationId } },
    ])
  })

  it.each([
    ['CHECKING', 'FILE_NOT_CHECKED'],
    ['RECEIVING', 'FILE_NOT_CHECKED'],
    ['REFUSED', 'FILE_REFUSED'],
  ] as const)('R-APP-4 not while it is %s', async (state, code) => {
    await db.upload.update({ where: { id }, data: { state } })
    expect(await errorOf(read(viewer))).toBe(code)
  })
})
