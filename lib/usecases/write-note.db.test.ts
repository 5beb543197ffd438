import { globSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { AuditName } from '@/lib/domain/audit/event'
import type { CaseKind } from '@/lib/domain/desk/claim'
import { listMessages } from '@/lib/queries/application-messages'
import { readCaseDesk } from '@/lib/queries/desk'
import { readHome } from '@/lib/queries/home'
import { findOwnApplication } from '@/lib/queries/own-application'
import { listOwnApplications } from '@/lib/queries/own-applications'
import { findOwnNotice } from '@/lib/queries/own-notice'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { askOpinion } from './ask-opinion'
import { readNoticeReceipt } from './read-notice-receipt'
import { readReceipt } from './read-receipt'
import { rejectApplication } from './reject-application'
import { rejectNotice } from './reject-notice'
import { writeNote } from './write-note'

beforeEach(() => testDatabase().reset())

const secret = '電話で聞いた内部だけの話'
const write = (viewer: Viewer, id: string, note = secret) =>
  codeOf(writeNote(actOfViewer(viewer, 'application.note'), 'application', { id, note }))

describe('R-CLK-4 an internal note', () => {
  it('R-CLK-4 stands in the case with its author and time, and in the log without its words', async () => {
    const { application } = await filedApplication()
    const clerk = await staffViewer()
    expect(await write(clerk, application.id)).toBe('done')
    expect(await write(clerk, application.id, '𠮷田さんに確認。')).toBe('done')
    const { notes } = await readCaseDesk(await staffViewer('auditor'), 'application', application.id)
    expect(notes.map(({ body }) => body).toSorted()).toEqual(['電話で聞いた内部だけの話', '𠮷田さんに確認。'])
    expect(notes[0]).toMatchObject({ at: noon, authorName: '審査 一郎' })
    const audit = await db.auditEntry.findMany({ where: { name: 'application.note' }, omit: { id: true } })
    expect(audit).toMatchObject([{ actorId: clerk.accountId, subjectId: application.id }, {}])
    expect(JSON.stringify(audit)).not.toContain(secret)
  })

  it('R-CLK-4 is never changed: the database refuses', async () => {
    const { application } = await filedApplication()
    await write(await staffViewer(), application.id)
    await expect(db.internalNote.updateMany({ data: { body: 'x' } })).rejects.toThrow('append-only')
  })

  it.each(['auditor', 'admin'] as const)('R-CLK-4 is not the %s’s to write', async (role) => {
    const { application } = await filedApplication()
    expect(await write(await staffViewer(role), application.id)).toBe('NOT_ALLOWED')
  })

  it('R-CLK-4 is neither written nor read by an applicant, nor on a draft', async () => {
    const { application, applicant } = await filedApplication()
    expect(await write(applicant, application.id)).toBe('NOT_ALLOWED')
    expect(await codeOf(readCaseDesk(applicant, 'application', application.id))).toBe('NOT_ALLOWED')
    await db.application.update({ where: { id: application.id }, data: { receiptNumber: null } })
    expect(await write(await staffViewer(), application.id)).toBe('NOT_FOUND')
    expect(await write(await staffViewer(), 'no-id')).toBe('NOT_FOUND')
  })
})

describe('R-CLK-4 an internal note on a notice', () => {
  it('R-CLK-4 stands in the notice, in no other case, and never in what its filer reads', async () => {
    const { notice, insurer: filer } = await filedNotice()
    const { notice: another } = await filedNotice()
    const [clerk, chief] = [await staffViewer(), await staffViewer('supervisor')]
    const { id } = notice
    const by = (name: AuditName) => actOfViewer(clerk, name)
    expect(await codeOf(writeNote(by('notice.note'), 'notice', { id, note: secret }))).toBe('done')
    const asked = { id, colleague: chief.accountId, question: secret }
    expect(await codeOf(askOpinion(by('notice.ask-opinion'), 'notice', asked))).toBe('done')
    const { notes, opinions } = await readCaseDesk(chief, 'notice', id)
    expect(notes).toMatchObject([{ at: noon, authorName: '審査 一郎', body: secret }])
    expect(opinions).toMatchObject([{ question: secret, askedOfId: chief.accountId }])
    expect(await readCaseDesk(chief, 'notice', another.id)).toMatchObject({ notes: [], opinions: [] })
    expect(await codeOf(readCaseDesk(filer, 'notice', id))).toBe('NOT_ALLOWED')
    const seen = { id, version: 2, comment: '別の保険者の届です。' }
    await rejectNotice(actOfViewer(chief, 'notice.reject'), seen)
    const receipt = await readNoticeReceipt(actOfViewer(filer, 'notice.receipt'), filer, id)
    const told = JSON.stringify([await findOwnNotice(filer, id), receipt, await queuedMails()])
    expect(told).toContain('別の保険者の届です。')
    expect(told).not.toContain(secret)
    const audit = await db.auditEntry.findMany({ where: { name: 'notice.note' }, omit: { id: true } })
    expect(audit).toMatchObject([{ actorId: clerk.accountId, subjectType: 'notice', subjectId: id }])
    expect(JSON.stringify(audit)).not.toContain(secret)
  })

  it('R-CLK-4 is not its filer’s to write, nor the auditor’s, nor on a draft or under another kind', async () => {
    const { notice, insurer: filer } = await filedNotice()
    const clerk = await staffViewer()
    const on = (viewer: Viewer, kind: CaseKind = 'notice') =>
      codeOf(writeNote(actOfViewer(viewer, 'notice.note'), kind, { id: notice.id, note: secret }))
    expect(await on(filer)).toBe('NOT_ALLOWED')
    expect(await on(await staffViewer('auditor'))).toBe('NOT_ALLOWED')
    expect(await on(clerk, 'application')).toBe('NOT_FOUND')
    await db.notice.update({ where: { id: notice.id }, data: { receiptNumber: null } })
    expect(await on(clerk)).toBe('NOT_FOUND')
  })
})

describe('R-CLK-4 what staff keep among themselves never reaches an applicant', () => {
  it('R-CLK-4 not by their pages, receipt, messages or mails', async () => {
    const { application, applicant } = await filedApplication()
    const [clerk, other] = [await staffViewer(), await staffViewer('supervisor')]
    await write(clerk, application.id)
    await askOpinion(actOfViewer(clerk, 'application.ask-opinion'), 'application', {
      ...{ id: application.id, colleague: other.accountId, question: secret },
    })
    const seen = { id: application.id, version: 1, comment: '別の施設の届です。' }
    await rejectApplication(actOfViewer(clerk, 'application.reject'), seen)
    const told = [
      await findOwnApplication(applicant, application.id),
      await listOwnApplications(applicant),
      await readHome(applicant),
      await listMessages(application.id),
      await readReceipt(actOfViewer(applicant, 'application.receipt'), applicant, application.id),
      await queuedMails(),
    ]
    const words = JSON.stringify(told, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(words).toContain('別の施設の届です。')
    expect(words).not.toContain(secret)
  })

  it('R-CLK-4 because nothing but the staff’s desk reads those tables', () => {
    const files = globSync('{app,components,lib/queries}/**/*.{ts,tsx}').filter(
      (path) => !path.includes('.test.'),
    )
    const reading = (words: RegExp) =>
      files.filter((path) => words.test(readFileSync(path, 'utf8'))).toSorted()
    expect(reading(/internal_note|internalNote|\bopinion o\b|\.opinion\.|opinions: true/)).toEqual([
      'lib/queries/desk.ts',
      'lib/queries/opinions-asked.ts',
    ])
    const using = reading(/lib\/queries\/(desk|opinions-asked)'/)
    expect(using.length).toBeGreaterThan(3)
    expect(using.filter((path) => !path.startsWith('app/(staff)/'))).toEqual([])
  })
})
