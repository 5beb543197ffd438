import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { listUnreached } from '@/lib/queries/unreached-people'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { addColleague, queuedMails } from '@/lib/test-support/colleague'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { chooseMails } from './choose-mails'
import { queueMail } from './queue-mail'
import { rejectApplication } from './reject-application'

beforeEach(() => testDatabase().reset())

describe('R-APP-8 mail on every change', () => {
  it('R-APP-8 is on by default, and each person can switch it off and on', async () => {
    const { application, applicant } = await filedApplication()
    const choose = (on: boolean) => chooseMails(actOfViewer(applicant, 'account.choose-mails'), applicant, on)
    await choose(false)
    const act = actOfViewer(await staffViewer(), 'application.reject')
    await rejectApplication(act, { id: application.id, version: 1, comment: '届が違います。' })
    expect(await queuedMails()).toEqual([])
    await choose(true)
    expect(await db.account.findUnique({ where: { id: applicant.accountId } })).toMatchObject({
      mailsChanges: true,
    })
  })

  it('R-APP-8 that did not arrive is told to the others, by name, for thirty days', async () => {
    const viewer = await makeApplicant()
    const { email } = await addColleague(viewer)
    const values = { name: 'x', receiptNumber: 'x', link: 'https://portal.example/' }
    const mail = { template: 'application-rejected' as const, to: email, toName: 'x', values }
    const id = await db.$transaction((tx) => queueMail(tx, noon, mail))
    const organisationId = viewer.organisation?.id ?? 0
    expect(await listUnreached(organisationId, noon)).toEqual([])
    await db.outboxMail.update({ where: { id }, data: { failedAt: noon } })
    expect(await listUnreached(organisationId, noon)).toEqual([expect.stringMatching(/^同僚 /)])
    expect(await listUnreached(organisationId, new Date('2026-12-21T12:00:00+09:00'))).toEqual([])
  })
})
