import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { UploadState } from '@/lib/generated/prisma/client'
import { listMessages } from '@/lib/queries/application-messages'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from './new-id'
import { readMessages } from './read-messages'
import { sendMessage } from './send-message'

let clerk: Viewer
let applicant: Viewer
let id: string

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
  const filed = await filedApplication()
  applicant = filed.applicant
  id = filed.application.id
})

const later = new Date('2026-11-20T12:01:00+09:00')
const send = (viewer: Viewer, body: string, now = noon) =>
  sendMessage(actOfViewer(viewer, 'application.message', now), viewer, { id, body })
const read = (viewer: Viewer) => readMessages(actOfViewer(viewer, 'application.read-messages'), viewer, id)

function attach(viewer: Viewer, state: UploadState = 'CLEAN') {
  return db.upload.create({
    data: {
      ...{ applicationId: id, field: 'message', fileName: '説明.pdf', storageKey: newId(), state },
      ...{ uploadedById: viewer.accountId, uploadedAt: noon },
    },
  })
}

describe('R-APP-9 messages both ways', () => {
  it('R-APP-9 are mailed to the other side, and marked when it has read them', async () => {
    await send(clerk, '届の2ページ目を送ってください。')
    expect(await queuedMails()).toMatchObject([{ template: 'application-message', to: applicant.email }])
    await read(clerk)
    expect((await listMessages(id))[0]?.readAt).toBeNull()
    await read(applicant)
    expect((await listMessages(id))[0]?.readAt).toEqual(noon)
    await send(applicant, '送ります。', later)
    expect(await queuedMails('application-message-staff')).toMatchObject([{ to: clerk.email }])
    await read(clerk)
    expect((await listMessages(id)).map(({ fromStaff, readAt }) => [fromStaff, readAt])).toEqual([
      [true, noon],
      [false, noon],
    ])
  })

  it('R-APP-9 carry what was attached, one without words too, and only once', async () => {
    await attach(applicant)
    await send(applicant, '')
    await send(applicant, '追伸です。', later)
    expect(await listMessages(id)).toMatchObject([
      { body: '', files: [{ fileName: '説明.pdf' }] },
      { body: '追伸です。', files: [] },
    ])
  })

  it("R-APP-9 never take along somebody else's file", async () => {
    await attach(applicant)
    await send(clerk, '確認しました。')
    expect((await listMessages(id))[0]?.files).toEqual([])
  })

  it.each(['RECEIVING', 'CHECKING', 'REFUSED'] as const)(
    'R-APP-7 are not sent with a file that is %s',
    async (state) => {
      await attach(applicant, state)
      expect(await codeOf(send(applicant, '送ります。'))).toBe('problem at message')
      expect(await db.message.count()).toBe(0)
    },
  )

  it('R-APP-9 need words or a file, and not too many words', async () => {
    expect(await codeOf(send(applicant, ' '))).toBe('problem at body')
    expect(await codeOf(send(applicant, 'あ'.repeat(801)))).toBe('problem at body')
    expect(await db.message.count()).toBe(0)
  })

  it('R-APP-9 are not for other facilities, nor about a draft', async () => {
    const other = (await filedApplication()).applicant
    expect(await codeOf(send(other, 'こんにちは'))).toBe('NOT_FOUND')
    await db.application.update({ where: { id }, data: { receiptNumber: null } })
    expect(await codeOf(send(applicant, 'こんにちは'))).toBe('NOT_FOUND')
  })

  it('R-APP-9 an onlooker marks nothing as read', async () => {
    await send(applicant, '質問です。')
    await read(await staffViewer('auditor'))
    expect((await listMessages(id))[0]?.readAt).toBeNull()
  })
})
