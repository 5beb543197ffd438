import { globSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { listMessages } from '@/lib/queries/application-messages'
import { readCaseDesk } from '@/lib/queries/desk'
import { readHome } from '@/lib/queries/home'
import { findOwnApplication } from '@/lib/queries/own-application'
import { listOwnApplications } from '@/lib/queries/own-applications'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { askOpinion } from './ask-opinion'
import { readReceipt } from './read-receipt'
import { rejectApplication } from './reject-application'
import { writeNote } from './write-note'

beforeEach(() => testDatabase().reset())

const secret = '電話で聞いた内部だけの話'
const write = (viewer: Viewer, id: string, note = secret) =>
  codeOf(writeNote(actOfViewer(viewer, 'application.note'), { id, note }))

describe('R-CLK-4 an internal note', () => {
  it('R-CLK-4 stands in the case with its author and time, and in the log without its words', async () => {
    const { application } = await filedApplication()
    const clerk = await staffViewer()
    expect(await write(clerk, application.id)).toBe('done')
    expect(await write(clerk, application.id, '𠮷田さんに確認。')).toBe('done')
    const { notes } = await readCaseDesk(await staffViewer('auditor'), application.id)
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
    expect(await codeOf(readCaseDesk(applicant, application.id))).toBe('NOT_ALLOWED')
    await db.application.update({ where: { id: application.id }, data: { receiptNumber: null } })
    expect(await write(await staffViewer(), application.id)).toBe('NOT_FOUND')
    expect(await write(await staffViewer(), 'no-id')).toBe('NOT_FOUND')
  })
})

describe('R-CLK-4 what staff keep among themselves never reaches an applicant', () => {
  it('R-CLK-4 not by their pages, receipt, messages or mails', async () => {
    const { application, applicant } = await filedApplication()
    const [clerk, other] = [await staffViewer(), await staffViewer('supervisor')]
    await write(clerk, application.id)
    await askOpinion(actOfViewer(clerk, 'application.ask-opinion'), {
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
