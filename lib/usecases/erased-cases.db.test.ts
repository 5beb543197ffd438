import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { findNoticeCase } from '@/lib/queries/notice-case'
import { findOwnApplication } from '@/lib/queries/own-application'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { findReviewCase } from '@/lib/queries/review-case'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { eraseApplications } from './erase-applications'
import { eraseNotices } from './erase-notices'
import { readNoticePdf } from './read-notice-pdf'
import { readNoticeReceipt } from './read-notice-receipt'
import { readReceipt } from './read-receipt'
import { pdfFaults } from './reconcile-month/pdf-faults'
import { sendMessage } from './send-message'
import { type Act, system } from './transact'
import { writeNote } from './write-note'

let clerk: Viewer
beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
})

const past = new Date('2019-01-10T12:00:00+09:00')
const night: Act = { name: 'job.run', actor: system, now: noon }

describe('D-6 an application that was erased', () => {
  it('D-6 is still found by both sides, with the day, and has no receipt, no messages and no notes', async () => {
    const { application, applicant } = await filedApplication({ status: 'REJECTED', at: past })
    const { id } = application
    expect(await eraseApplications(night, { dryRun: false })).toMatchObject({ applications: 1 })
    expect((await findOwnApplication(applicant, id))?.erasedAt).toEqual(noon)
    expect((await findReviewCase(clerk, id))?.erasedAt).toEqual(noon)
    expect(await codeOf(readReceipt(actOfViewer(applicant, 'application.receipt'), applicant, id))).toBe(
      'ERASED',
    )
    const message = { id, body: '電話番号は' }
    for (const who of [applicant, clerk])
      expect(await codeOf(sendMessage(actOfViewer(who, 'application.message'), who, message))).toBe('ERASED')
    const note = writeNote(actOfViewer(clerk, 'application.note'), 'application', { id, note: '電話番号は' })
    expect(await codeOf(note)).toBe('ERASED')
    expect([await db.message.count(), await db.internalNote.count()]).toEqual([0, 0])
  })
})

describe('D-6 a notice that was erased', () => {
  it('D-6 is still found by both sides, has no papers, and the run it was in is still whole', async () => {
    const { notice, insurer: filer } = await filedNotice({ status: 'PUBLISHED', at: past })
    const { id, runMonth } = notice
    await db.insurerCode.create({
      data: {
        ...{ code: '1300000018', insurerId: notice.insurerId, noticeId: id, issuedAt: past },
        ...{ status: 'ABOLISHED', abolishedOn: new Date('2021-01-01') },
      },
    })
    const about = { noticeId: id, at: past, authorId: clerk.accountId }
    await db.internalNote.create({ data: { ...about, body: '電話番号は' } })
    await db.opinion.create({
      data: {
        noticeId: id,
        question: '電話番号は',
        askedAt: past,
        askedById: clerk.accountId,
        askedOfId: clerk.accountId,
      },
    })
    expect(await pdfFaults(runMonth ?? '')).toHaveLength(1)
    expect(await eraseNotices(night, { dryRun: false })).toMatchObject({ notices: 1 })
    expect((await findOwnNotice(filer, id))?.erasedAt).toEqual(noon)
    expect((await findNoticeCase(clerk, id))?.erasedAt).toEqual(noon)
    expect([await db.internalNote.count(), await db.opinion.count()]).toEqual([0, 0])
    const note = writeNote(actOfViewer(clerk, 'notice.note'), 'notice', { id, note: '電話番号は' })
    expect(await codeOf(note)).toBe('ERASED')
    for (const who of [filer, clerk])
      expect(await codeOf(readNoticePdf(actOfViewer(who, 'notice.pdf'), who, id))).toBe('ERASED')
    expect(await codeOf(readNoticeReceipt(actOfViewer(filer, 'notice.receipt'), filer, id))).toBe('ERASED')
    expect(await pdfFaults(runMonth ?? '')).toEqual([])
  })
})
