import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { chooseDigest } from './choose-digest'
import { sendDailyDigest } from './send-daily-digest'
import { system } from './transact'

beforeEach(() => testDatabase().reset())

// A Friday, a Saturday and 勤労感謝の日.
const [friday, saturday, holiday] = ['2026-11-20', '2026-11-21', '2026-11-23'].map(
  (day) => new Date(`${day}T02:00:00+09:00`),
)
const send = (now = friday, dryRun = false) =>
  sendDailyDigest({ name: 'job.run', actor: system, now: now ?? new Date(0) }, { dryRun })

describe('R-CLK-1 the mail of the morning', () => {
  it('R-CLK-1 tells clerks and supervisors at eight what is due, in figures only', async () => {
    await staffViewer()
    await staffViewer('supervisor')
    await staffViewer('auditor')
    const day = 86_400_000
    const at = (days: number, hours = 0) =>
      new Date((friday?.getTime() ?? 0) - days * day + hours * 3_600_000)
    await filedApplication({ at: at(15), name: '田中クリニック' })
    await filedApplication({ at: at(14, 3) })
    await filedApplication({ at: at(1) })
    expect(await send()).toEqual({ mails: 2 })
    const mails = await queuedMails()
    expect(mails.map(({ template }) => template)).toEqual(['daily-digest', 'daily-digest'])
    const [mail] = mails
    expect(mail?.values).toMatchObject({ due: '1', overdue: '1', review: '3', held: '0', locked: '0' })
    expect(JSON.stringify(mail?.values)).not.toMatch(/田中|TEST-/)
    const [row] = await db.outboxMail.findMany()
    expect(row?.sendAfter).toEqual(new Date('2026-11-20T08:00:00+09:00'))
  })

  it('R-CLK-1 is not sent where nothing waits, on days off, on a dry run, or to whom does not want it', async () => {
    const clerk = await staffViewer()
    expect(await send()).toEqual({ mails: 0 })
    await filedApplication()
    expect(await send(saturday)).toEqual({ mails: 0 })
    expect(await send(holiday)).toEqual({ mails: 0 })
    expect(await send(friday, true)).toEqual({ mails: 1 })
    await chooseDigest(actOfViewer(clerk, 'desk.choose-digest'), false)
    expect(await send()).toEqual({ mails: 0 })
    expect(await queuedMails()).toEqual([])
    await chooseDigest(actOfViewer(clerk, 'desk.choose-digest'), true)
    expect(await send()).toEqual({ mails: 1 })
  })
})
