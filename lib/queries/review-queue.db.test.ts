import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { makeApplicant } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { countQueues, type QueuePage, readQueue } from './review-queue'

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
    receiptNumber: young.application.receiptNumber,
    status: 'SUBMITTED',
    submittedAt: minute(9),
    deviceCount: 20,
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
  await filedApplication({ at: minute(3), status: 'RESUBMITTED' })
  await filedApplication({ at: minute(4), status: 'ON_HOLD' })
  expect(await countQueues(clerk)).toEqual({
    review: { count: 2, oldest: minute(3) },
    'sent-back': { count: 0, oldest: null },
    'on-hold': { count: 1, oldest: minute(4) },
  })
})

test('an applicant gets nothing', async () => {
  const applicant = await makeApplicant()
  await expect(readQueue(applicant, 'review')).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  await expect(countQueues(applicant)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

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
