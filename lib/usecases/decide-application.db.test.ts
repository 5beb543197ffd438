import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { ApplicationStatus } from '@/lib/domain/application/status'
import type { AuditName } from '@/lib/domain/audit/event'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { addColleague, codeOf, queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { approveApplication } from './approve-application'
import { holdApplication } from './hold-application'
import { rejectApplication } from './reject-application'
import { resumeApplication } from './resume-application'
import { sendBackApplication } from './send-back-application'
import { withdrawApplication } from './withdraw-application'

beforeEach(() => testDatabase().reset())

let clerk: Viewer
beforeEach(async () => {
  clerk = await staffViewer()
})

const by = (name: AuditName, viewer = clerk) => actOfViewer(viewer, name)
const requests = [
  { field: 'staffCount' as const, message: '人数を確認してください。' },
  { field: 'notice' as const, message: '鮮明なものを添付してください。' },
]
const decisions: Record<string, (seen: { id: string; version: number }) => Promise<void>> = {
  sendBack: (seen) => sendBackApplication(by('application.send-back'), { ...seen, requests }),
  reject: (seen) =>
    rejectApplication(by('application.reject'), { ...seen, comment: '届が別の施設のものです。' }),
  hold: (seen) =>
    holdApplication(by('application.hold'), { ...seen, comment: '原本を確認中です。', until: '2026-12-01' }),
  resume: (seen) => resumeApplication(by('application.resume'), seen),
  approve: (seen) => approveApplication(by('application.approve'), seen),
}

const decide = (name: string, seen: { id: string; version: number }) =>
  decisions[name]?.(seen) ?? Promise.reject(new Error(name))

type Row = [string, ApplicationStatus, ApplicationStatus, string, string]

describe('R-CLK-4 a decision leaves status, timeline, audit row and mail together', () => {
  it.each<Row>([
    ['sendBack', 'SUBMITTED', 'SENT_BACK', 'application.send-back', 'application-sent-back'],
    ['sendBack', 'ON_HOLD', 'SENT_BACK', 'application.send-back', 'application-sent-back'],
    ['reject', 'RESUBMITTED', 'REJECTED', 'application.reject', 'application-rejected'],
    ['hold', 'SUBMITTED', 'ON_HOLD', 'application.hold', 'application-held'],
    ['resume', 'ON_HOLD', 'SUBMITTED', 'application.resume', 'application-resumed'],
  ])('%s from %s', async (name, from, to, audit, mail) => {
    const { application, applicant } = await filedApplication({ status: from })
    await decide(name, { id: application.id, version: 1 })
    expect(await db.application.findFirst()).toMatchObject({ status: to, version: 2 })
    expect(await db.applicationEvent.findMany()).toMatchObject([
      { action: name, fromStatus: from, toStatus: to, actorId: clerk.accountId },
    ])
    expect(await db.auditEntry.findMany()).toMatchObject([{ name: audit, version: 2 }])
    expect(await queuedMails()).toMatchObject([{ template: mail, to: applicant.email }])
  })
})

describe('R-CLK-4 sending back', () => {
  it('R-CLK-4 pins each request to its item', async () => {
    const { application } = await filedApplication()
    await decide('sendBack', { id: application.id, version: 1 })
    expect(await db.application.findFirst()).toMatchObject({ requests })
    const { comment } = await db.applicationEvent.findFirstOrThrow()
    expect(comment).toContain('職員数：人数を確認してください。')
  })

  it('R-CLK-4 is refused for an item that this kind was never asked for', async () => {
    const { application } = await filedApplication()
    const wrong = [{ field: 'verificationMethod' as const, message: 'x' }]
    const act = by('application.send-back')
    const answer = sendBackApplication(act, { id: application.id, version: 1, requests: wrong })
    expect(await codeOf(answer)).toBe('NOT_FOUND')
  })
})

it.each(Object.keys(decisions))(
  'R-CLK-2 %s is not for whoever made the application (four eyes)',
  async (name) => {
    const { application } = await filedApplication({ status: name === 'resume' ? 'ON_HOLD' : 'SUBMITTED' })
    await db.application.update({ where: { id: application.id }, data: { createdById: clerk.accountId } })
    expect(await codeOf(decide(name, { id: application.id, version: 1 }))).toBe('SAME_PERSON')
    expect(await db.applicationEvent.count()).toBe(0)
  },
)

it.each(Object.keys(decisions))('R-CLK-2 %s on a version that was not seen is refused', async (name) => {
  const { application } = await filedApplication({ status: name === 'resume' ? 'ON_HOLD' : 'SUBMITTED' })
  await db.application.update({ where: { id: application.id }, data: { version: 2 } })
  for (const version of [1, 3])
    expect(await codeOf(decide(name, { id: application.id, version }))).toBe('STALE_VERSION')
  expect(await db.application.findFirst()).toMatchObject({ status: application.status, version: 2 })
})

it('R-CLK-4 a case is held until a later day only', async () => {
  const { application } = await filedApplication()
  const hold = (until: string) =>
    holdApplication(by('application.hold'), { id: application.id, version: 1, comment: '確認中', until })
  expect(await codeOf(hold('2026-11-20'))).toBe('problem at until')
  expect(await codeOf(hold('2062-12-01'))).toBe('problem at until')
  await hold('2026-11-21')
  expect(await db.application.findFirst()).toMatchObject({ heldUntil: new Date('2026-11-21') })
})

describe('R-CLK-2 one case, several decisions at once', () => {
  it.each([
    ['sendBack', 'approve'],
    ['reject', 'hold'],
    ['approve', 'reject'],
  ])('R-CLK-2 %s and %s: one is done, the other is told, nothing is half done', async (first, second) => {
    const { application } = await filedApplication()
    const seen = { id: application.id, version: 1 }
    const codes = await Promise.all([codeOf(decide(first, seen)), codeOf(decide(second, seen))])
    expect(codes.sort()).toEqual(['STALE_VERSION', 'done'])
    expect(await db.applicationEvent.count({ where: { actorRole: 'clerk' } })).toBe(1)
    expect(await db.outboxMail.count()).toBe(1)
  })

  it('R-APP-9 withdrawn while it is being approved: one of the two, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { application, applicant } = await filedApplication()
      const { id } = application
      const codes = await Promise.all([
        codeOf(decide('approve', { id, version: 1 })),
        codeOf(withdrawApplication(by('application.withdraw', applicant), applicant, { id })),
      ])
      expect(codes.filter((code) => code === 'done')).toHaveLength(1)
      const { status } = await db.application.findUniqueOrThrow({ where: { id } })
      const devices = await db.device.count({ where: { applicationId: id } })
      expect([status, devices]).toEqual(codes[0] === 'done' ? ['ISSUED', 2] : ['WITHDRAWN', 0])
    }
  })
})

describe('R-APP-9 withdrawing', () => {
  const withdraw = (viewer: Viewer, id: string) =>
    withdrawApplication(by('application.withdraw', viewer), viewer, { id, comment: '台数を見直すため。' })

  it.each<ApplicationStatus>(['SUBMITTED', 'SENT_BACK', 'RESUBMITTED', 'ON_HOLD'])(
    'R-APP-9 is possible in %s, and twice is no error',
    async (status) => {
      const { application, applicant } = await filedApplication({ status })
      await withdraw(applicant, application.id)
      await withdraw(applicant, application.id)
      expect(await db.application.findFirst()).toMatchObject({ status: 'WITHDRAWN', version: 2 })
      expect(await queuedMails()).toMatchObject([{ template: 'application-withdrawn' }])
    },
  )

  it.each<ApplicationStatus>(['DRAFT', 'APPROVED', 'ISSUED', 'REJECTED', 'ENDED', 'EXPIRED'])(
    'R-APP-9 is refused in %s',
    async (status) => {
      const { application, applicant } = await filedApplication({ status })
      expect(await codeOf(withdraw(applicant, application.id))).toBe('WRONG_STATUS')
      expect(await db.outboxMail.count()).toBe(0)
    },
  )

  it('R-APP-9 is not for another facility', async () => {
    const { application } = await filedApplication()
    const { applicant: other } = await filedApplication()
    expect(await codeOf(withdraw(other, application.id))).toBe('NOT_FOUND')
  })
})

it('R-APP-8 everybody of the facility is mailed, but who has switched it off', async () => {
  const { application, applicant } = await filedApplication()
  const colleague = await addColleague(applicant)
  const quiet = await addColleague(applicant)
  await db.account.update({ where: { email: quiet.email }, data: { mailsChanges: false } })
  await decide('sendBack', { id: application.id, version: 1 })
  const mails = await queuedMails()
  expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([applicant.email, colleague.email]))
  expect(mails).toHaveLength(2)
  expect(mails[0]?.values).toMatchObject({ count: '2', link: expect.stringContaining(application.id) })
})

it('an auditor decides nothing', async () => {
  const { application } = await filedApplication()
  const act = actOfViewer(await staffViewer('auditor'), 'application.reject', noon)
  const answer = rejectApplication(act, { id: application.id, version: 1, comment: 'x' })
  expect(await codeOf(answer)).toBe('WRONG_STATUS')
})
