import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { AuditName } from '@/lib/domain/audit/event'
import { setEnv } from '@/lib/env'
import { actOfViewer, noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { issuedDevices } from '@/lib/test-support/issued'
import { startMailServer } from '@/lib/test-support/mail-server'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { approveApplication } from './approve-application'
import { approveMatched } from './approve-matched'
import { deliverNextMail } from './deliver-mail'
import { holdApplication } from './hold-application'
import { rejectApplication } from './reject-application'
import { resumeApplication } from './resume-application'
import type { SeenCase } from './seen-case'
import { sendBackApplication } from './send-back-application'
import { system } from './transact'
import { undoDecision } from './undo-decision'

const server = await startMailServer()
setEnv({ SMTP_URL: server.url })
afterAll(server.stop)

let clerk: Viewer
beforeEach(async () => {
  await testDatabase().reset()
  server.received.length = 0
  clerk = await staffViewer()
})

const seconds = (count: number) => new Date(noon.getTime() + count * 1000)
const by = (name: AuditName, viewer = clerk, now = noon) => actOfViewer(viewer, name, now)
const requests = [{ field: 'staffCount' as const, message: '人数を確認してください。' }]
const decisions: Record<string, (seen: SeenCase) => Promise<void>> = {
  sendBack: (seen) => sendBackApplication(by('application.send-back'), { ...seen, requests }),
  reject: (seen) => rejectApplication(by('application.reject'), { ...seen, comment: '別の施設の届です。' }),
  hold: (seen) =>
    holdApplication(by('application.hold'), { ...seen, comment: '原本を確認中です。', until: '2026-12-01' }),
  resume: (seen) => resumeApplication(by('application.resume'), seen),
  approve: (seen) => approveApplication(by('application.approve'), seen),
}
const versionOf = async (id: string) => (await db.application.findUniqueOrThrow({ where: { id } })).version
const undo = async (id: string, now = noon, viewer = clerk) =>
  codeOf(undoDecision(by('application.undo', viewer, now), { id, version: await versionOf(id) }))

async function decided(action: string, from: ApplicationStatus = 'SUBMITTED') {
  const { application } = await filedApplication({ status: from })
  if (from === 'ON_HOLD')
    await db.application.update({
      where: { id: application.id },
      data: { heldUntil: new Date('2026-11-30') },
    })
  const before = await db.application.findFirstOrThrow()
  await decisions[action]?.({ id: application.id, version: 1 })
  return { id: application.id, before }
}

describe('R-CLK-4 a decision taken back within thirty seconds', () => {
  it.each<[string, ApplicationStatus]>([
    ['sendBack', 'SUBMITTED'],
    ['sendBack', 'RESUBMITTED'],
    ['sendBack', 'ON_HOLD'],
    ['reject', 'RESUBMITTED'],
    ['reject', 'ON_HOLD'],
    ['hold', 'SUBMITTED'],
    ['hold', 'RESUBMITTED'],
    ['resume', 'ON_HOLD'],
    ['approve', 'SUBMITTED'],
    ['approve', 'RESUBMITTED'],
  ])('%s of a case in %s leaves it as it was, sends nothing, and says so', async (action, from) => {
    const { id, before } = await decided(action, from)
    expect(await deliverNextMail(seconds(29.999))).toBeNull()
    expect(await undo(id, seconds(29.999))).toBe('done')
    const { status, heldUntil, decidedAt, requests: pinned } = before
    expect(await db.application.findFirst()).toMatchObject({ status, heldUntil, decidedAt, requests: pinned })
    expect(await deliverNextMail(seconds(1000))).toBeNull()
    expect(await db.device.count()).toBe(0)
    expect(await db.applicationEvent.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      actorId: clerk.accountId,
      toStatus: from,
      action: expect.stringMatching(/^undo/),
    })
    expect(await db.auditEntry.findFirst({ where: { name: 'application.undo' } })).toMatchObject({
      detail: { undone: action, mails: 1 },
    })
    // It is the clerk's again, and can be decided anew.
    expect(await db.application.findFirst()).toMatchObject({ claimedById: clerk.accountId })
  })

  it('R-CLK-4 the numbers of withdrawn IDs are never used again', async () => {
    const { id } = await decided('approve')
    await undo(id)
    await decisions.approve?.({ id, version: await versionOf(id) })
    const devices = await db.device.findMany({ orderBy: { number: 'asc' } })
    expect(devices.map(({ number }) => number)).toEqual(['W0000003', 'W0000004'])
    expect(await deliverNextMail(seconds(30))).toBe('sent')
    expect(await deliverNextMail(seconds(30))).toBeNull()
  })
})

describe('R-CLK-4 too late to take back', () => {
  const nothingUndone = async () =>
    expect(await db.auditEntry.count({ where: { name: 'application.undo' } })).toBe(0)

  it('R-CLK-4 after thirty seconds', async () => {
    const { id } = await decided('reject')
    expect(await undo(id, seconds(30))).toBe('UNDO_TOO_LATE')
    expect(await deliverNextMail(seconds(30))).toBe('sent')
    await nothingUndone()
  })

  it('R-CLK-4 while its mail is being sent', async () => {
    const { id } = await decided('reject')
    const code = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM outbox_mail FOR UPDATE`
      return undo(id)
    })
    expect(code).toBe('UNDO_TOO_LATE')
    expect(await db.application.findFirst()).toMatchObject({ status: 'REJECTED' })
    await nothingUndone()
  })

  it('R-CLK-4 at the moment of sending: undone and no mail, or too late and one mail', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await decided('reject')
      server.received.length = 0
      const [delivered, code] = await Promise.all([deliverNextMail(seconds(30)), undo(id, seconds(29.999))])
      const { status } = await db.application.findUniqueOrThrow({ where: { id } })
      const outcome = [code, delivered, server.received.length, status]
      expect([
        ['done', null, 0, 'SUBMITTED'],
        ['UNDO_TOO_LATE', 'sent', 1, 'REJECTED'],
      ]).toContainEqual(outcome)
      await db.outboxMail.deleteMany()
    }
  })

  it('R-CLK-4 once an ID is in use', async () => {
    const { application, first } = await issuedDevices()
    await activateDevice(publicAct('device.activate'), first)
    const { byId } = await db.decision.findFirstOrThrow()
    const seen = { id: application.id, version: await versionOf(application.id) }
    expect(await codeOf(undoDecision(by('application.undo', { ...clerk, accountId: byId }), seen))).toBe(
      'UNDO_TOO_LATE',
    )
    expect(await db.device.count()).toBe(1)
  })

  it('R-CLK-4 when the case has moved on, a second time, and for anybody else', async () => {
    const { id } = await decided('hold')
    const held = { id, version: 2 }
    expect(await undo(id, noon, await staffViewer('supervisor'))).toBe('NOT_ALLOWED')
    await decisions.resume?.(held)
    expect(await codeOf(undoDecision(by('application.undo'), held))).toBe('UNDO_TOO_LATE')
    expect(await undo(id)).toBe('done')
    expect(await codeOf(undoDecision(by('application.undo'), { id, version: 3 }))).toBe('UNDO_TOO_LATE')
    expect(await codeOf(undoDecision(by('application.undo'), { id, version: 4 }))).toBe('NOT_FOUND')
  })

  it('R-CLK-4 twice at once: undone once', async () => {
    const { id } = await decided('approve')
    const codes = await Promise.all([undo(id), undo(id), undo(id)])
    expect(codes.toSorted()[2]).toBe('done')
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(await db.applicationEvent.count({ where: { action: 'undo' } })).toBe(1)
  })
})

it('D-2 what the portal approves by itself is mailed at once and stays', async () => {
  const { application } = await filedApplication()
  await db.setting.create({ data: { name: 'approve-matched', value: true, changedAt: noon } })
  await db.application.update({ where: { id: application.id }, data: { matched: true } })
  await approveMatched({ name: 'application.approve', actor: system, now: noon }, application.id)
  expect(await db.decision.count()).toBe(0)
  expect(await deliverNextMail(noon)).toBe('sent')
})
