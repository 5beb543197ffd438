import { beforeAll, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type QueueName, queueNames } from '@/lib/domain/application/queue'
import type { QueueFilter } from '@/lib/domain/application/queue-filter'
import type { Place } from '@/lib/domain/keyset'
import { type NoticeFilter, noticeListNames } from '@/lib/domain/notice/notice-list'
import { actOfViewer } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { makeMillionWorld } from '@/lib/test-support/million/million-world'
import { statementsOf, tablesReadWhole } from '@/lib/test-support/million/seen-statements'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveSearch } from '@/lib/usecases/save-search'
import { auditRows } from './audit-log'
import { readSearch } from './case-search'
import { readDesk } from './desk-lists'
import { readNextNotice, readNotices, readNoticesBeside } from './notice-queue'
import { readQueue } from './review-queue'

// Large enough that reading a whole table would be the wrong plan, small enough to be made in a few seconds.
const size = { applications: 5_000, openApplications: 500, facilities: 2_500, notices: 300, auditRows: 5_000 }
/** Of three: the page asks for the session first. */
const asked = [1, 2]

let clerk: Viewer

beforeAll(async () => {
  await testDatabase().reset()
  await makeMillionWorld(pool, size)
  clerk = { ...(await staffViewer()), now: new Date() }
})

/** Those that grow with the years; the others hold a few rows. */
const large = ['application', 'notice', 'case_search', 'facility', 'account', 'audit_entry']

async function expectIndexes(name: QueueName, filter: QueueFilter, after?: Place) {
  const statements = await statementsOf(() =>
    Promise.all([readQueue(clerk, name, { after }, filter), readDesk(clerk, filter.q)]),
  )
  expect(asked).toContain(statements.length)
  for (const statement of statements) {
    const whole = await tablesReadWhole(statement)
    expect(whole.filter((table) => large.includes(table))).toEqual([])
  }
}

describe('R-CLK-1 the queue page asks three statements, each along an index', () => {
  it.each(queueNames)('R-CLK-1 %s', async (name) => {
    const first = await readQueue(clerk, name)
    if (name === 'review') expect(first.rows.length).toBe(20)
    await expectIndexes(name, {}, first.next ?? undefined)
  })

  it('R-CLK-1 by each of its filters', async () => {
    const { id: q } = await saveSearch(actOfViewer(clerk, 'case.search'), '田中')
    const filters: QueueFilter[] = [
      { kind: 'PHARMACY', prefecture: '13' },
      { portal: 'treatment', age: '7' },
      { clerk: clerk.accountId },
      { clerk: 'none' },
      { q },
    ]
    for (const filter of filters) await expectIndexes('review', filter)
  })
})

describe('R-CLK-1 the notices ask three statements, each along an index', () => {
  const lists = noticeListNames.map((list): NoticeFilter => ({ list }))
  it.each<NoticeFilter>([
    ...lists,
    { list: 'next', age: '7', prefecture: '13' },
    { list: 'overdue', clerk: 'none' },
    { list: 'all', clerk: '018f4e2a-0000-7000-8000-000000000001' },
  ])('R-CLK-1 %j', async (filter) => {
    const statements = await statementsOf(async () => {
      const { run } = await readDesk(clerk)
      await readNotices(clerk, run, filter)
    })
    expect(statements).toHaveLength(2)
    await expectNoneReadWhole(statements)
  })

  it('R-CLK-1 before and after a notice, and the next, ask one each', async () => {
    const place = { at: clerk.now, id: '018f4e2a-0000-7000-8000-000000000001' }
    const filter: NoticeFilter = { list: 'run', prefecture: '13' }
    const beside = await statementsOf(() => readNoticesBeside(clerk, '2026-11', filter, place))
    const next = await statementsOf(() => readNextNotice(clerk, '2026-11', filter))
    expect([beside.length, next.length]).toEqual([2, 1])
    await expectNoneReadWhole([...beside, ...next])
  })

  async function expectNoneReadWhole(statements: Awaited<ReturnType<typeof statementsOf>>) {
    for (const statement of statements) {
      const whole = await tablesReadWhole(statement)
      expect(whole.filter((table) => [...large, 'notice_event'].includes(table))).toEqual([])
    }
  }
})

describe('R-CLK-1 a search asks three statements, each along an index', () => {
  it.each(['田中', 'クリニック', 'A08-0004500', '0002001', '鈴木 薬局', '桜木町', 'タナカ', '無い名前'])(
    'R-CLK-1 %s',
    async (text) => {
      const { id } = await saveSearch(actOfViewer(clerk, 'case.search'), text)
      const statements = await statementsOf(() => readSearch(clerk, id))
      expect(asked).toContain(statements.length)
      for (const statement of statements)
        expect(await tablesReadWhole(statement)).not.toContain('case_search')
      const found = await readSearch(clerk, id)
      expect(found?.rows.length === 0).toBe(text === '無い名前')
    },
  )
})

describe('R-CLK-8 the audit log of a case, a person or a deed is read along an index', () => {
  it('R-CLK-8 by each of its filters', async () => {
    const auditor = { ...(await staffViewer('auditor')), now: clerk.now }
    const { receiptNumber } = await db.application.findFirstOrThrow({ where: { status: 'SUBMITTED' } })
    const { actorId } = await db.auditEntry.findFirstOrThrow({ where: { name: 'application.approve' } })
    const filters = [
      {},
      { number: receiptNumber ?? '' },
      { by: actorId ?? '' },
      { name: 'application.approve' as const },
    ]
    for (const filter of filters) {
      const statements = await statementsOf(() => auditRows(auditor, filter, {}, 51))
      for (const statement of statements)
        expect(await tablesReadWhole(statement)).not.toContain('audit_entry')
    }
  })
})
