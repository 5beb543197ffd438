import { beforeEach, describe, expect, it } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { alsoListed, importLines, listed } from '@/lib/test-support/facility-list'
import { testDatabase } from '@/lib/test-support/test-database'

beforeEach(() => testDatabase().reset())

describe('R-REG-6 people waiting for a code', () => {
  const waiting = { kind: 'MEDICAL' as const, prefecture: '13', code: '0270751', createdAt: noon }

  it('are mailed once, as soon as the master holds it', async () => {
    const mails = ['a@example.jp', 'b@example.jp']
    await db.waitingRegistrant.createMany({
      data: [
        ...mails.map((email) => ({ ...waiting, email })),
        { ...waiting, email: 'c@example.jp', kind: 'DENTAL' },
        { ...waiting, email: 'd@example.jp', notifiedAt: noon },
      ],
    })
    expect(await importLines([alsoListed])).toMatchObject({ notified: 0 })
    expect(await importLines([alsoListed, listed])).toMatchObject({ notified: 2 })
    expect(await importLines([alsoListed, listed])).toMatchObject({ notified: 0 })
    const outbox = await db.outboxMail.findMany({ orderBy: { to: 'asc' } })
    expect(outbox).toMatchObject(mails.map((to) => ({ to, template: 'facility-registered' })))
    const [first] = outbox
    const { link } = JSON.parse(first ? open(first.payload, `mail:${first.id}`) : '{}')
    expect(link).toMatch(/\/register\?kind=MEDICAL&prefecture=13&code=0270751$/)
    expect(link).not.toContain('example.jp')
  })

  it('hear nothing from a dry run', async () => {
    await db.waitingRegistrant.create({ data: { ...waiting, email: 'a@example.jp' } })
    await importLines([listed], { dryRun: true })
    expect(await db.outboxMail.count()).toBe(0)
  })
})
