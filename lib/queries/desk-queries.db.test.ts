import { beforeAll, describe, expect, it } from 'vitest'
import { db, pool } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { queueNames } from '@/lib/domain/application/queue'
import { actOfViewer } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { makeMillionWorld } from '@/lib/test-support/million/million-world'
import { statementsOf, tablesReadWhole } from '@/lib/test-support/million/seen-statements'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveSearch } from '@/lib/usecases/save-search'
import { auditRows } from './audit-log'
import { readSearch } from './case-search'
import { countQueues, readQueue } from './review-queue'

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

describe('R-CLK-1 the queue page asks three statements, each along an index', () => {
  it.each(queueNames)('R-CLK-1 %s', async (name) => {
    const first = await readQueue(clerk, name)
    expect(first.rows.length).toBe(20)
    const after = first.next ?? undefined
    const statements = await statementsOf(() =>
      Promise.all([readQueue(clerk, name, { after }), countQueues(clerk)]),
    )
    expect(asked).toContain(statements.length)
    for (const statement of statements) expect(await tablesReadWhole(statement)).toEqual([])
  })
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
