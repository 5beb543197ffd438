import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { filledDraft } from '@/lib/test-support/application-case'
import { queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { draftCase, verify } from '@/lib/test-support/verification'
import { expireDrafts } from './expire-drafts'
import { holdApplication } from './hold-application'
import { resumeHeldApplications } from './resume-held-applications'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'
import { system } from './transact'

beforeEach(() => testDatabase().reset())

const night = (date: string) => ({
  name: 'job.run' as const,
  actor: system,
  now: new Date(`${date}T02:00:00+09:00`),
})

describe('R-APP-6 drafts nobody comes back to', () => {
  let viewer: Viewer
  let id: string
  beforeEach(async () => {
    viewer = await makeApplicant()
    id = await filledDraft(viewer)
  })

  it('R-APP-6 are there for 90 days, and gone with all their content on the day after', async () => {
    expect(await expireDrafts(night('2027-02-18'), { dryRun: false })).toEqual({ drafts: 0 })
    expect(await expireDrafts(night('2027-02-19'), { dryRun: true })).toEqual({ drafts: 1 })
    expect(await db.application.findFirst()).toMatchObject({ status: 'DRAFT' })
    expect(await expireDrafts(night('2027-02-19'), { dryRun: false })).toEqual({ drafts: 1 })
    expect(await db.application.findFirst()).toMatchObject({ status: 'EXPIRED', answers: {} })
    expect(await db.upload.count({ where: { removedAt: null } })).toBe(0)
    expect(await queuedMails()).toMatchObject([{ template: 'application-expired', to: viewer.email }])
  })

  it('R-APP-6 a change keeps them for another 90 days, and a new one can be begun after the end', async () => {
    const later = new Date('2027-01-10T12:00:00+09:00')
    await saveAnswers(actOfViewer(viewer, 'application.save', later), viewer, id, { staffCount: '4' })
    expect(await expireDrafts(night('2027-02-19'), { dryRun: false })).toEqual({ drafts: 0 })
    expect(await expireDrafts(night('2027-04-12'), { dryRun: false })).toEqual({ drafts: 1 })
    const act = actOfViewer(viewer, 'application.start')
    const { id: next } = await startApplication(act, viewer, viewer.facilities[0]?.id ?? 0)
    expect(next).not.toBe(id)
  })
})

describe('R-CLK-4 held cases', () => {
  it('R-CLK-4 come back on their day by themselves, once', async () => {
    const { application, applicant } = await filedApplication()
    const act = actOfViewer(await staffViewer(), 'application.hold')
    const seen = { id: application.id, version: 1 }
    await holdApplication(act, { ...seen, comment: '確認中', until: '2026-12-01' })
    expect(await resumeHeldApplications(night('2026-11-30'), { dryRun: false })).toEqual({ resumed: 0 })
    expect(await resumeHeldApplications(night('2026-12-01'), { dryRun: false })).toEqual({ resumed: 1 })
    expect(await resumeHeldApplications(night('2026-12-02'), { dryRun: false })).toEqual({ resumed: 0 })
    expect(await db.application.findFirst()).toMatchObject({ status: 'SUBMITTED', heldUntil: null })
    expect(await queuedMails('application-resumed')).toMatchObject([{ to: applicant.email }])
  })
})

describe('D-2 approving what matched', () => {
  async function sendMatched() {
    const found = await draftCase()
    const { viewer, id } = found
    await saveAnswers(actOfViewer(viewer, 'application.save'), viewer, id, {
      ...{ staffCount: '3', deviceCount: '2', consent: 'on' },
      ...{ verificationMethod: 'ACCOUNT', accountNumber: '12345' },
    })
    await verify(found, '12345')
    await submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id)
  }

  const switchOn = (value: boolean) =>
    db.setting.create({ data: { name: 'approve-matched', value, changedAt: noon } })

  it('D-2 is off by default', async () => {
    await sendMatched()
    expect(await db.application.findFirst()).toMatchObject({ status: 'SUBMITTED', matched: true })
  })

  it('D-2 is done by the portal itself where the setting is on', async () => {
    await switchOn(true)
    await sendMatched()
    expect(await db.application.findFirst()).toMatchObject({ status: 'ISSUED' })
    expect(await db.device.count()).toBe(2)
    expect(await db.applicationEvent.findFirst({ where: { action: 'approve' } })).toMatchObject({
      actorRole: 'system',
    })
  })

  it('D-2 never approves what did not match, nor while the setting is off again', async () => {
    await switchOn(true)
    const viewer = await makeApplicant()
    const act = actOfViewer(viewer, 'application.submit')
    await submitApplication(act, viewer, await filledDraft(viewer))
    expect(await db.application.findFirst()).toMatchObject({ status: 'SUBMITTED' })
    await db.setting.updateMany({ data: { value: false } })
    await sendMatched()
    expect(await db.device.count()).toBe(0)
  })
})
