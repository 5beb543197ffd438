import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { QueueFilter } from '@/lib/domain/application/queue-filter'
import type { Prisma } from '@/lib/generated/prisma/client'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveSearch } from '@/lib/usecases/save-search'
import { readDesk } from './desk-lists'
import { type QueuePage, readNeighbours, readNextCase, readQueue } from './review-queue'

beforeEach(() => testDatabase().reset())

const minute = (count: number) => new Date(Date.UTC(2026, 10, 19, 0, count))

test('R-CLK-1 the oldest comes first, sent and resubmitted alike, and nothing else', async () => {
  const clerk = await staffViewer()
  const young = await filedApplication({ at: minute(9), deviceCount: 20 })
  const old = await filedApplication({ at: minute(1), status: 'RESUBMITTED', kind: 'PHARMACY' })
  await filedApplication({ at: minute(0), status: 'SENT_BACK' })
  await filedApplication({ at: minute(0), status: 'ISSUED' })

  const { rows, previous, next } = await readQueue(clerk, 'review')

  expect(rows.map(({ id }) => id)).toEqual([old.application.id, young.application.id])
  expect(rows[1]).toEqual({
    id: young.application.id,
    version: 1,
    receiptNumber: young.application.receiptNumber,
    status: 'SUBMITTED',
    submittedAt: minute(9),
    heldUntil: null,
    staffCount: 5,
    deviceCount: 20,
    clerk: null,
    claimedUntil: null,
    matched: false,
    kind: 'MEDICAL',
    prefecture: '13',
    code: young.facility.code,
    facilityName: young.facility.name,
  })
  expect([previous, next]).toEqual([null, null])
})

test('R-CLK-1 paging shows each of 45 cases once, forwards and backwards, many of the same instant', async () => {
  const clerk = await staffViewer()
  await many(45)
  const first = await readQueue(clerk, 'review')
  const second = await readQueue(clerk, 'review', { after: first.next ?? undefined })
  const third = await readQueue(clerk, 'review', { after: second.next ?? undefined })

  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([20, 20, 5])
  expect(first.previous).toBeNull()
  expect(third.next).toBeNull()
  expect(new Set([first, second, third].flatMap(ids)).size).toBe(45)
  const back = await readQueue(clerk, 'review', { before: third.previous ?? undefined })
  expect(ids(back)).toEqual(ids(second))
  const start = await readQueue(clerk, 'review', { before: back.previous ?? undefined })
  expect(ids(start)).toEqual(ids(first))
  expect(start.previous).toBeNull()
})

test('R-CLK-1 each queue is counted, with its oldest case', async () => {
  const clerk = await staffViewer('auditor')
  await filedApplication({ at: minute(5) })
  const back = await filedApplication({ at: minute(3), status: 'RESUBMITTED' })
  await change(back.application.id, { matched: true })
  await filedApplication({ at: minute(4), status: 'ON_HOLD' })
  const none = { count: 0, oldest: null }
  expect((await readDesk(clerk)).queues).toEqual({
    review: { count: 2, oldest: minute(3) },
    matched: { count: 1, oldest: minute(3) },
    resubmitted: { count: 1, oldest: minute(3) },
    'sent-back': none,
    'on-hold': { count: 1, oldest: minute(4) },
    overdue: none,
  })
})

test("R-CLK-1 overdue is what its rule says: fourteen days, the applicant's time left out, or a day to resume that passed", async () => {
  const clerk = await staffViewer()
  const daysAgo = (days: number) => new Date(clerk.now.getTime() - days * 86_400_000 - 1)
  const old = await filedApplication({ at: daysAgo(14) })
  await filedApplication({ at: daysAgo(13) })
  const fresh = await filedApplication({ at: daysAgo(30), status: 'RESUBMITTED' })
  await change(fresh.application.id, { changedAt: daysAgo(2) })
  const missed = await filedApplication({ at: daysAgo(3), status: 'ON_HOLD' })
  await change(missed.application.id, { heldUntil: new Date('2026-11-19') })
  const held = await filedApplication({ at: daysAgo(3), status: 'ON_HOLD' })
  await change(held.application.id, { heldUntil: new Date('2026-11-20') })
  expect(ids(await readQueue(clerk, 'overdue'))).toEqual([old.application.id, missed.application.id])
  expect((await readDesk(clerk)).queues.overdue.count).toBe(2)
})

test('R-CLK-1 the filters narrow a queue, each and together', async () => {
  const clerk = await staffViewer()
  const pharmacy = await filedApplication({
    at: minute(1),
    kind: 'PHARMACY',
    prefecture: '27',
    name: '田中薬局',
  })
  const mine = await filedApplication({ at: minute(2), prefecture: '13' })
  const until = new Date(clerk.now.getTime() + 60_000)
  await change(mine.application.id, { claimedById: clerk.accountId, claimedUntil: until })
  const found = async (filter: QueueFilter) => ids(await readQueue(clerk, 'review', {}, filter))
  const [a, b] = [pharmacy.application.id, mine.application.id]
  expect(await found({ kind: 'PHARMACY' })).toEqual([a])
  expect(await found({ portal: 'medical' })).toEqual([b])
  expect(await found({ prefecture: '27' })).toEqual([a])
  expect(await found({ clerk: clerk.accountId })).toEqual([b])
  expect(await found({ clerk: 'none' })).toEqual([a])
  expect(await found({ age: '30' })).toEqual([])
  const { id: q } = await saveSearch(actOfViewer(clerk, 'case.search'), '田中')
  expect(await found({ q })).toEqual([a])
  expect(await found({ q, prefecture: '13' })).toEqual([])
  const [row] = (await readQueue(clerk, 'review', {}, { clerk: clerk.accountId })).rows
  expect(row).toMatchObject({ clerk: '審査 一郎', claimedUntil: until })
})

test('R-CLK-1 after a decision comes what one has claimed, then the oldest that nobody has', async () => {
  const [clerk, colleague] = [await staffViewer(), await staffViewer()]
  expect(await readNextCase(clerk, 'review')).toBeUndefined()
  const [theirs, free, mine] = await Promise.all([
    filedApplication({ at: minute(1) }),
    filedApplication({ at: minute(2) }),
    filedApplication({ at: minute(3) }),
  ])
  const claimedUntil = new Date(clerk.now.getTime() + 60_000)
  await change(theirs.application.id, { claimedById: colleague.accountId, claimedUntil })
  expect(await readNextCase(clerk, 'review')).toBe(free.application.id)
  await change(mine.application.id, { claimedById: clerk.accountId, claimedUntil })
  expect(await readNextCase(clerk, 'review')).toBe(mine.application.id)
})

test("R-CLK-1 goes by the filter of the list, and by somebody's claims where it is narrowed to them", async () => {
  const [clerk, colleague] = [await staffViewer(), await staffViewer()]
  const [, pharmacy, theirs] = [
    await filedApplication({ at: minute(1) }),
    await filedApplication({ at: minute(2), kind: 'PHARMACY' }),
    await filedApplication({ at: minute(3) }),
  ]
  const claimedUntil = new Date(clerk.now.getTime() + 60_000)
  await change(theirs.application.id, { claimedById: colleague.accountId, claimedUntil })
  expect(await readNextCase(clerk, 'review', { kind: 'PHARMACY' })).toBe(pharmacy.application.id)
  expect(await readNextCase(clerk, 'review', { kind: 'DENTAL' })).toBeUndefined()
  expect(await readNextCase(clerk, 'review', { clerk: colleague.accountId })).toBe(theirs.application.id)
  expect(await readNextCase(clerk, 'review', { clerk: clerk.accountId })).toBeUndefined()
})

test('R-CLK-1 walks to and fro in the filtered list, and knows where it ends', async () => {
  const clerk = await staffViewer()
  const [first, , last] = [
    await filedApplication({ at: minute(1), kind: 'PHARMACY' }),
    await filedApplication({ at: minute(2) }),
    await filedApplication({ at: minute(3), kind: 'PHARMACY' }),
  ]
  const view = { queue: 'review' as const, filter: { kind: 'PHARMACY' as const } }
  const beside = async (id: string, at: Date) => {
    const { previous, next } = await readNeighbours(clerk, view, { id, at })
    return [previous?.id, next?.id]
  }
  expect(await beside(first.application.id, minute(1))).toEqual([undefined, last.application.id])
  expect(await beside(last.application.id, minute(3))).toEqual([first.application.id, undefined])
  await change(first.application.id, { status: 'ISSUED' })
  expect(await beside(first.application.id, minute(1))).toEqual([undefined, last.application.id])
  expect(await beside(last.application.id, minute(3))).toEqual([undefined, undefined])
})

test('R-CLK-10 a text belongs to whoever typed it: for a colleague its id narrows nothing and shows nothing', async () => {
  const [clerk, colleague] = [await staffViewer(), await staffViewer()]
  const { application } = await filedApplication({ at: minute(1) })
  const { id: q } = await saveSearch(actOfViewer(clerk, 'case.search'), '無い名前')
  expect(ids(await readQueue(colleague, 'review', {}, { q }))).toEqual([application.id])
  expect((await readDesk(colleague, q)).text).toBeNull()
  expect((await readDesk(clerk, q)).text).toBe('無い名前')
})

test.each(['100%', 'a_b', "';DROP", '(.*)', '\\\\'])('R-CLK-1 %j is a text like any other', async (text) => {
  const clerk = await staffViewer()
  await filedApplication({ at: minute(1) })
  const { id: q } = await saveSearch(actOfViewer(clerk, 'case.search'), text)
  expect(ids(await readQueue(clerk, 'review', {}, { q }))).toEqual([])
})

test('an applicant gets nothing', async () => {
  const applicant = await makeApplicant()
  await expect(readQueue(applicant, 'review')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(readDesk(applicant)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

const change = (id: string, data: Prisma.ApplicationUncheckedUpdateInput) =>
  db.application.update({ where: { id }, data })

const ids = (page: QueuePage) => page.rows.map(({ id }) => id)

async function many(count: number) {
  const { application } = await filedApplication({ at: minute(0) })
  const { id: _, receiptNumber: __, answers: ___, requests: ____, ...like } = application
  const data = Array.from({ length: count - 1 }, (_, index) => ({
    ...like,
    status: index % 3 === 0 ? ('RESUBMITTED' as const) : ('SUBMITTED' as const),
    receiptNumber: `MANY-${index}`,
    submittedAt: minute(Math.floor(index / 10)),
  }))
  await db.application.createMany({ data })
}
