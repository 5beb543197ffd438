import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/adapters/session'
import { setEnv } from '@/lib/env'
import { listMessages } from '@/lib/queries/application-messages'
import { ownUploadState } from '@/lib/queries/own-upload-state'
import { actOfViewer } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { samplePng } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { beginUpload } from './begin-upload'
import { readUpload } from './read-upload'
import { receiveUpload } from './receive-upload'
import { removeUpload } from './remove-upload'
import { sendMessage } from './send-message'

const png = samplePng()
const announced = { size: png.length, sha256: createHash('sha256').update(png).digest('hex') }
let folder = ''
let clerk: Viewer
let applicant: Viewer
let applicationId = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
  const filed = await filedApplication()
  applicant = filed.applicant
  applicationId = filed.application.id
})

const begin = (viewer: Viewer, field = 'message') =>
  beginUpload(actOfViewer(viewer, 'upload.store'), viewer, {
    ...{ applicationId, field, fileName: '説明.png', announced },
  })

async function* bytes(from: number, to = png.length) {
  yield png.subarray(from, to)
}

function receive(viewer: Viewer, id: string, from = 0, to?: number) {
  const body = bytes(from, to)
  return receiveUpload(actOfViewer(viewer, 'upload.store'), viewer, { id, offset: from, body })
}

const read = (viewer: Viewer, id: string) => readUpload(actOfViewer(viewer, 'upload.read'), viewer, id)
const remove = (viewer: Viewer, id: string) => removeUpload(actOfViewer(viewer, 'upload.remove'), viewer, id)

describe.each([
  ['an applicant', () => applicant, () => clerk],
  ['a clerk', () => clerk, () => applicant],
])('R-APP-9 what %s attaches to a message', (_name, writer, other) => {
  it('R-APP-9 goes on where its line was cut, is looked into, and goes with the message', async () => {
    const { id } = await begin(writer())
    expect(await receive(writer(), id, 0, 20)).toMatchObject({ state: 'RECEIVING', receivedSize: 20 })
    expect(await begin(writer())).toMatchObject({ id, receivedSize: 20n })
    expect(await receive(writer(), id, 20)).toMatchObject({ state: 'CLEAN', sha256: announced.sha256 })
    expect(await ownUploadState(writer(), id)).toMatchObject({ state: 'CLEAN', scanResult: 'structure' })
    await sendMessage(actOfViewer(writer(), 'application.message'), writer(), {
      ...{ id: applicationId, body: '' },
    })
    expect(await listMessages(applicationId)).toMatchObject([{ files: [{ id, fileName: '説明.png' }] }])
    expect(Buffer.concat(await (await read(other(), id)).bytes.toArray())).toEqual(png)
    expect(await codeOf(remove(writer(), id))).toBe('WRONG_STATUS')
  })

  it("R-APP-9 is nobody else's until it is sent", async () => {
    const { id } = await begin(writer())
    expect((await begin(other())).id).not.toBe(id)
    expect(await codeOf(receive(other(), id))).toBe('NOT_FOUND')
    await receive(writer(), id)
    expect(await codeOf(ownUploadState(other(), id))).toBe('NOT_FOUND')
    expect(await codeOf(read(other(), id))).toBe('NOT_FOUND')
    expect(await codeOf(remove(other(), id))).toBe('NOT_FOUND')
    await (await read(writer(), id)).bytes.toArray()
    await remove(writer(), id)
    expect(await codeOf(read(writer(), id))).toBe('NOT_FOUND')
  })
})

it('R-APP-9 a clerk brings no evidence into an application', async () => {
  expect(await codeOf(begin(clerk, 'notice'))).toBe('NOT_FOUND')
})

it('R-CLK-8 an onlooker attaches nothing', async () => {
  expect(await codeOf(begin(await staffViewer('auditor')))).toBe('NOT_FOUND')
})
