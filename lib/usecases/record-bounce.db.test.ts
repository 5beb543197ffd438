import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { mailBounced } from '@/lib/queries/mail-state'
import { listUndeliveredMails } from '@/lib/queries/undelivered-mails'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { queueMail } from './queue-mail'
import { recordBounce } from './record-bounce'

const email = 'hanako@clinic.example'
const values = { link: 'http://localhost:3000/sign-in', reset: 'http://localhost:3000/reset' }
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

const queue = (now: Date) =>
  db.$transaction((tx) =>
    queueMail(tx, now, { template: 'already-registered', to: email, toName: '髙﨑 花子', values }),
  )

beforeEach(() => testDatabase().reset())

test('R-REG-5 a clerk records that the last mail to an address did not arrive, and it is listed', async () => {
  const clerk = await staffViewer()
  const first = await queue(noon)
  const last = await queue(later(1))

  await recordBounce(actOfViewer(clerk, 'mail.bounce', later(2)), email)

  expect([await mailBounced(first), await mailBounced(last)]).toEqual([false, true])
  expect((await listUndeliveredMails(clerk)).rows).toMatchObject([
    { id: last, to: email, failedAt: later(2) },
  ])
  expect(await db.auditEntry.findFirstOrThrow()).toMatchObject({ name: 'mail.bounce', subjectId: last })
})

test('R-REG-5 an address nothing was sent to, and one recorded twice, are said at the field', async () => {
  const act = actOfViewer(await staffViewer(), 'mail.bounce')
  await expect(recordBounce(act, email)).rejects.toSatisfy(isProblemsFound)
  await queue(noon)
  await recordBounce(act, email)
  await expect(recordBounce(act, email)).rejects.toSatisfy(isProblemsFound)
})
