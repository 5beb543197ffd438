import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { applicationStatuses } from '@/lib/domain/application/status'
import type { AuditName } from '@/lib/domain/audit/event'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { claimCase, releaseClaim } from './claim-case'
import { rejectApplication } from './reject-application'
import { seeDeskNews, takeOverClaim } from './take-over-claim'
import { writeNote } from './write-note'

beforeEach(() => testDatabase().reset())

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)
const by = (viewer: Viewer, name: AuditName, now = noon) => actOfViewer(viewer, name, now)
const claim = (viewer: Viewer, id: string, now = noon) =>
  codeOf(claimCase(by(viewer, 'application.claim', now), 'application', id))
const takeOver = (viewer: Viewer, id: string, from: Viewer, now = noon) =>
  codeOf(takeOverClaim(by(viewer, 'application.take-over', now), 'application', { id, from: from.accountId }))
const reject = (viewer: Viewer, id: string, now = noon) =>
  codeOf(
    rejectApplication(by(viewer, 'application.reject', now), { id, version: 1, comment: '届が違います。' }),
  )
const holder = async () => (await db.application.findFirstOrThrow()).claimedById
const clerks = (count: number) => Promise.all(Array.from({ length: count }, () => staffViewer()))

describe('R-CLK-2 claiming', () => {
  it('R-CLK-2 of 64 clerks at once exactly one has the case', async () => {
    const { application } = await filedApplication()
    const all = await clerks(64)
    const codes = await Promise.all(all.map((viewer) => claim(viewer, application.id)))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CLAIMED')).toHaveLength(63)
    expect(await holder()).toBe(all[codes.indexOf('done')]?.accountId)
    expect(await db.auditEntry.findMany()).toMatchObject([
      { name: 'application.claim', actorId: await holder() },
    ])
  })

  it('R-CLK-2 lasts twenty minutes, begins anew with work, and changes no version', async () => {
    const { application } = await filedApplication()
    const [one, other] = await clerks(2)
    if (!one || !other) throw new Error('two clerks')
    await claim(one, application.id)
    expect(await claim(one, application.id, minutes(15))).toBe('done')
    expect(await claim(other, application.id, minutes(34.99))).toBe('CLAIMED')
    expect(await claim(other, application.id, minutes(35))).toBe('done')
    expect(await claim(one, application.id, minutes(35))).toBe('CLAIMED')
    expect(await db.application.findFirst()).toMatchObject({ version: 1, claimedUntil: minutes(55) })
    // A renewal is no deed of its own.
    expect(await db.auditEntry.count()).toBe(2)
  })

  it('R-CLK-2 is renewed by a note of its holder, and by nobody else’s', async () => {
    const { application } = await filedApplication()
    const [one, other] = [await staffViewer(), await staffViewer()]
    const write = (viewer: Viewer) =>
      writeNote(by(viewer, 'application.note', minutes(10)), 'application', {
        id: application.id,
        note: '確認中。',
      })
    await claim(one, application.id)
    await write(other)
    expect(await db.application.findFirst()).toMatchObject({ claimedUntil: minutes(20) })
    await write(one)
    expect(await db.application.findFirst()).toMatchObject({ claimedUntil: minutes(30), version: 1 })
  })

  it.each(applicationStatuses)(
    'R-CLK-2 in %s is possible only where there is something to decide',
    async (status) => {
      const { application } = await filedApplication({ status })
      const decidable = ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD'].includes(status)
      expect(await claim(await staffViewer(), application.id)).toBe(decidable ? 'done' : 'CLAIMED')
    },
  )

  it.each(['auditor', 'admin'] as const)(
    'R-CLK-2 the %s never claims and takes nothing over',
    async (role) => {
      const { application } = await filedApplication()
      const viewer = await staffViewer(role)
      const clerk = await staffViewer()
      expect(await claim(viewer, application.id)).toBe('NOT_ALLOWED')
      await claim(clerk, application.id)
      expect(await takeOver(viewer, application.id, clerk)).toBe('NOT_ALLOWED')
      expect(await holder()).toBe(clerk.accountId)
    },
  )

  it('R-CLK-2 is given up by hand, by its holder only', async () => {
    const { application } = await filedApplication()
    const [one, other] = [await staffViewer(), await staffViewer()]
    await claim(one, application.id)
    await releaseClaim(by(other, 'application.release'), 'application', application.id)
    expect(await holder()).toBe(one.accountId)
    await releaseClaim(by(one, 'application.release'), 'application', application.id)
    await releaseClaim(by(one, 'application.release'), 'application', application.id)
    expect(await holder()).toBeNull()
    expect(await claim(other, application.id)).toBe('done')
  })
})

describe('R-CLK-2 deciding on a claimed case', () => {
  it('R-CLK-2 is refused to all but its holder, until the time is over; a decision ends the claim', async () => {
    const { application } = await filedApplication()
    const [one, other] = [await staffViewer(), await staffViewer()]
    await claim(one, application.id)
    expect(await reject(other, application.id, minutes(19.99))).toBe('CLAIMED')
    expect(await db.auditEntry.count()).toBe(1)
    expect(await reject(one, application.id)).toBe('done')
    expect(await holder()).toBeNull()
  })

  it('R-CLK-2 after the time is over is open to everybody', async () => {
    const { application } = await filedApplication()
    await claim(await staffViewer(), application.id)
    expect(await reject(await staffViewer(), application.id, minutes(20))).toBe('done')
  })

  it('R-CLK-2 a claim and a decision at once: either claimed and not decided, or decided and not claimed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { application } = await filedApplication()
      const [one, other] = [await staffViewer(), await staffViewer()]
      const codes = await Promise.all([claim(one, application.id), reject(other, application.id)])
      expect([
        ['done', 'CLAIMED'],
        ['CLAIMED', 'done'],
      ]).toContainEqual(codes)
    }
  })
})

describe('R-CLK-2 taking over', () => {
  it('R-CLK-2 moves the claim and tells the other until they have seen it', async () => {
    const { application } = await filedApplication()
    const [one, other] = [await staffViewer(), await staffViewer()]
    await claim(one, application.id)
    expect(await takeOver(other, application.id, one, minutes(5))).toBe('done')
    expect(await db.application.findFirst()).toMatchObject({
      claimedById: other.accountId,
      claimedUntil: minutes(25),
    })
    const news = await db.deskNews.findFirstOrThrow()
    expect(news).toMatchObject({ forId: one.accountId, byId: other.accountId, seenAt: null })
    await seeDeskNews(by(other, 'application.see-news'), news.id)
    expect(await db.deskNews.findFirst()).toMatchObject({ seenAt: null })
    await seeDeskNews(by(one, 'application.see-news'), news.id)
    expect(await db.deskNews.findFirst()).toMatchObject({ seenAt: noon })
    expect(await reject(one, application.id)).toBe('CLAIMED')
  })

  it('R-CLK-2 of 64 at once exactly one takes it over, and the other hears of it once', async () => {
    const { application } = await filedApplication()
    const one = await staffViewer()
    await claim(one, application.id)
    const all = await clerks(64)
    const codes = await Promise.all(all.map((viewer) => takeOver(viewer, application.id, one)))
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'CLAIM_MOVED')).toHaveLength(63)
    expect(await holder()).toBe(all[codes.indexOf('done')]?.accountId)
    expect(await db.deskNews.count()).toBe(1)
  })

  it('R-CLK-2 is refused when the time is over, to oneself, and for a case that is decided', async () => {
    const { application } = await filedApplication()
    const [one, other] = [await staffViewer(), await staffViewer()]
    await claim(one, application.id)
    expect(await takeOver(other, application.id, one, minutes(20))).toBe('CLAIM_MOVED')
    expect(await takeOver(one, application.id, one)).toBe('CLAIM_MOVED')
    await reject(one, application.id)
    expect(await takeOver(other, application.id, one)).toBe('CLAIM_MOVED')
  })
})
