import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeKind, NoticeStatus } from '@/lib/generated/prisma/client'
import { listCitableNotices } from '@/lib/queries/citable-notices'
import { findReviewCase } from '@/lib/queries/review-case'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { citeNotice } from './cite-notice'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

let viewer: Viewer
let id: string

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeApplicant({ kind: 'INSURER', code: '06130012' })
  id = await draft(viewer)
})

async function draft(who: Viewer): Promise<string> {
  const started = await startApplication(
    actOfViewer(who, 'application.start'),
    who,
    who.facilities[0]?.id ?? 0,
  )
  const answers = { staffCount: '3', deviceCount: '2', consent: 'on' }
  await saveAnswers(actOfViewer(who, 'application.save'), who, started.id, answers)
  return started.id
}

function notice(of: Viewer, status: NoticeStatus = 'HANDED_BACK', kind: NoticeKind = 'INTRODUCTION') {
  return db.notice.create({
    data: {
      ...{ kind, status, insurerId: of.facilities[0]?.id ?? 0, createdById: of.accountId },
      ...{ receiptNumber: 'N08-0000001-0', createdAt: noon, changedAt: noon, handedBackAt: noon },
    },
  })
}

const cite = (noticeId: string | null, who = viewer, application = id) =>
  citeNotice(actOfViewer(who, 'application.cite'), who, application, noticeId)
const submit = () => submitApplication(actOfViewer(viewer, 'application.submit'), viewer, id)

describe('R-VER-4 the 導入届 that the portal itself returned', () => {
  it('R-VER-4 is cited by record: nothing to upload, and the clerk sees it', async () => {
    const { id: noticeId } = await notice(viewer)
    expect(await codeOf(submit())).toBe('problem at notice')
    await cite(noticeId)
    await submit()
    const found = await findReviewCase(await staffViewer(), id)
    expect(found?.citedNotice).toMatchObject({ id: noticeId, receiptNumber: 'N08-0000001-0' })
    expect(found?.files).toEqual([])
  })

  it('R-VER-4 can be let go of again, and then the returned one has to be attached', async () => {
    await cite((await notice(viewer)).id)
    await cite(null)
    expect(await codeOf(submit())).toBe('problem at notice')
  })

  it.each<[NoticeStatus, NoticeKind]>([
    ['RECEIVED', 'INTRODUCTION'],
    ['REGISTERED', 'INTRODUCTION'],
    ['WITHDRAWN', 'INTRODUCTION'],
    ['HANDED_BACK', 'ABOLITION'],
  ])('R-VER-4 is no evidence while it is %s (%s)', async (status, kind) => {
    expect(await codeOf(cite((await notice(viewer, status, kind)).id))).toBe('NOT_FOUND')
    expect(await listCitableNotices(viewer)).toEqual([])
  })

  it('R-VER-4 of another insurer cannot be cited', async () => {
    const other = await makeApplicant({ kind: 'INSURER', code: '06130020' })
    expect(await codeOf(cite((await notice(other)).id))).toBe('NOT_FOUND')
  })

  it('R-VER-4 is for insurers only', async () => {
    const clinic = await makeApplicant()
    expect(await codeOf(cite((await notice(viewer)).id, clinic, await draft(clinic)))).toBe('NOT_ALLOWED')
  })
})
