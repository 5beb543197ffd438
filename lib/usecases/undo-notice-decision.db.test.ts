import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import type { NoticeStatus } from '@/lib/domain/notice/status'
import { setEnv } from '@/lib/env'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { startMailServer } from '@/lib/test-support/mail-server'
import { testDatabase } from '@/lib/test-support/test-database'
import { confirmNotice, confirmNotices } from './confirm-notices'
import { deliverNextMail } from './deliver-mail'
import { rejectNotice } from './reject-notice'
import { remarkNotice } from './remark-notice'
import type { SeenVersion } from './seen-notice'
import { sendBackNotice } from './send-back-notice'
import { undoNoticeDecision } from './undo-notice-decision'

const server = await startMailServer()
setEnv({ SMTP_URL: server.url })
afterAll(server.stop)

let supervisor: Viewer
beforeEach(async () => {
  await testDatabase().reset()
  server.received.length = 0
  supervisor = await staffViewer('supervisor')
})

const seconds = (count: number) => new Date(noon.getTime() + count * 1000)
const by = (name: AuditName, viewer = supervisor, now = noon) => actOfViewer(viewer, name, now)
const requests = [{ field: 'name' as const, message: '正式名称を記入してください。' }]
const decisions: Record<string, (seen: SeenVersion) => Promise<unknown>> = {
  sendBack: (seen) => sendBackNotice(by('notice.send-back'), { ...seen, requests }),
  reject: (seen) => rejectNotice(by('notice.reject'), { ...seen, comment: '保険者ではないため。' }),
  confirm: (seen) => confirmNotice(by('notice.confirm'), supervisor, seen),
}
const noticeOf = (id: string) => db.notice.findUniqueOrThrow({ where: { id } })
const undo = async (id: string, now = noon, viewer = supervisor) =>
  codeOf(undoNoticeDecision(by('notice.undo', viewer, now), { id, version: (await noticeOf(id)).version }))

async function decided(action: string, from: NoticeStatus = 'RECEIVED') {
  const { seen, insurer } = await filedNotice({ status: from })
  const clerk = await staffViewer()
  if (from === 'CONFIRMED')
    await db.notice.update({
      where: { id: seen.id },
      data: { confirmedById: clerk.accountId, confirmedAt: noon },
    })
  if (from === 'SENT_BACK')
    await db.notice.update({ where: { id: seen.id }, data: { requests, sentBackAt: noon } })
  const before = await noticeOf(seen.id)
  await decisions[action]?.(seen)
  return { id: seen.id, insurer, before }
}

describe('R-CLK-4 a decision on a notice taken back within thirty seconds', () => {
  it.each<[string, NoticeStatus, number]>([
    ['sendBack', 'RECEIVED', 1],
    ['sendBack', 'CONFIRMED', 1],
    ['reject', 'RECEIVED', 1],
    ['reject', 'SENT_BACK', 1],
    ['confirm', 'RECEIVED', 0],
  ])('R-CLK-4 %s of a notice in %s leaves it as it was, and sends nothing', async (action, from, mails) => {
    const { id, before, insurer } = await decided(action, from)
    expect(await deliverNextMail(seconds(29.999))).toBeNull()
    expect(await undo(id, seconds(29.999))).toBe('done')
    const { status, requests: pinned, sentBackAt, confirmedById, confirmedAt, runMonth } = before
    expect(await noticeOf(id)).toMatchObject({
      ...{ status, requests: pinned, sentBackAt, confirmedById, confirmedAt, runMonth },
      // It is the supervisor's again, and can be decided anew.
      claimedById: supervisor.accountId,
    })
    expect(await deliverNextMail(seconds(1000))).toBeNull()
    expect(await db.noticeEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      ...{ actorId: supervisor.accountId, toStatus: from, action: expect.stringMatching(/^undo/) },
    })
    expect(await db.auditEntry.findFirst({ where: { name: 'notice.undo' } })).toMatchObject({
      ...{ subjectId: id, detail: { undone: action, mails } },
    })
    const told = await findOwnNotice({ ...insurer, now: noon }, id)
    expect(told?.events.map((event) => event.action)).toEqual(['submit'])
  })

  it('R-CLK-4 decided anew it sends one mail, after its own thirty seconds', async () => {
    const { id } = await decided('reject')
    await undo(id, seconds(10))
    await rejectNotice(by('notice.reject', supervisor, seconds(20)), { id, version: 4, comment: '別の届。' })
    expect(await deliverNextMail(seconds(49.999))).toBeNull()
    expect(await deliverNextMail(seconds(50))).toBe('sent')
    expect(await deliverNextMail(seconds(50))).toBeNull()
  })

  it('R-INS-7 whoever took their 確認 back still confirmed it once, and does not register it', async () => {
    const { id } = await decided('confirm')
    await undo(id)
    const did = { noticeId: id, action: 'confirm', actorId: supervisor.accountId }
    expect(await db.noticeEvent.count({ where: did })).toBe(1)
  })
})

describe('R-CLK-4 too late to take a decision on a notice back', () => {
  it('R-CLK-4 after thirty seconds, and while its mail is being sent', async () => {
    const { id } = await decided('reject')
    const code = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM outbox_mail FOR UPDATE`
      return undo(id)
    })
    expect(code).toBe('UNDO_TOO_LATE')
    expect(await undo(id, seconds(30))).toBe('UNDO_TOO_LATE')
    expect(await deliverNextMail(seconds(30))).toBe('sent')
    expect(await noticeOf(id)).toMatchObject({ status: 'REJECTED' })
    expect(await db.auditEntry.count({ where: { name: 'notice.undo' } })).toBe(0)
  })

  it('R-CLK-4 at the moment of sending: undone and no mail, or too late and one mail', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await decided('sendBack')
      server.received.length = 0
      const [delivered, code] = await Promise.all([deliverNextMail(seconds(30)), undo(id, seconds(29.999))])
      const { status } = await noticeOf(id)
      expect([
        ['done', null, 0, 'RECEIVED'],
        ['UNDO_TOO_LATE', 'sent', 1, 'SENT_BACK'],
      ]).toContainEqual([code, delivered, server.received.length, status])
      await db.outboxMail.deleteMany()
    }
  })

  it('R-CLK-4 when the notice has moved on, a second time, and for anybody else', async () => {
    const { id } = await decided('confirm')
    expect(await undo(id, noon, await staffViewer('supervisor'))).toBe('NOT_ALLOWED')
    await remarkNotice(by('notice.remark'), { id, version: 3, remark: '電話で確認済み' })
    const confirmed = { id, version: 3 }
    expect(await codeOf(undoNoticeDecision(by('notice.undo'), confirmed))).toBe('UNDO_TOO_LATE')
    expect(await undo(id)).toBe('NOT_FOUND')
    expect(await noticeOf(id)).toMatchObject({ status: 'CONFIRMED' })
  })

  it('R-CLK-4 three times at once: undone once', async () => {
    const { id } = await decided('sendBack', 'CONFIRMED')
    const codes = await Promise.all([undo(id), undo(id), undo(id)])
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.noticeEvent.count({ where: { action: 'undoToConfirmed' } })).toBe(1)
  })

  it('R-INS-2 a rejected notice does not come back beside the next one of its insurer', async () => {
    const { id, before } = await decided('reject')
    const { id: next } = (await filedNotice()).seen
    await db.notice.update({ where: { id: next }, data: { insurerId: before.insurerId } })
    expect(await undo(id)).toBe('UNDO_TOO_LATE')
    expect(await db.notice.count({ where: { insurerId: before.insurerId, status: 'RECEIVED' } })).toBe(1)
  })

  it('R-CLK-4 a batch that was looked at row by row is not undone', async () => {
    const { seen } = await filedNotice()
    await confirmNotices(by('notice.confirm'), supervisor, [seen])
    expect(await db.decision.count()).toBe(0)
    expect(await undo(seen.id)).toBe('NOT_FOUND')
  })
})
