import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { earlierLimit, listEarlierCases } from './earlier-cases'

beforeEach(() => testDatabase().reset())

const day = (date: number) => new Date(Date.UTC(2026, 9, date))

it('R-CLK-3 lists what the facility sent before, newest first, with its result', async () => {
  const own = await filedApplication({ at: day(9) })
  const [old, older, later] = [
    await filedApplication({ at: day(5), status: 'REJECTED' }),
    await filedApplication({ at: day(2), status: 'ENDED' }),
    await filedApplication({ at: day(12) }),
  ]
  await filedApplication({ at: day(1) })
  const ids = [old, older, later].map(({ application }) => application.id)
  await db.application.updateMany({ where: { id: { in: ids } }, data: { facilityId: own.facility.id } })
  await db.application.update({ where: { id: old.application.id }, data: { decidedAt: day(6) } })
  const { rows, more } = await listEarlierCases(await staffViewer('auditor'), own.application.id)
  expect(rows.map(({ id, status, decidedAt }) => [id, status, decidedAt])).toEqual([
    [old.application.id, 'REJECTED', day(6)],
    [older.application.id, 'ENDED', null],
  ])
  expect(more).toBe(false)
})

it('R-CLK-3 says when there are more than it shows; applicants get nothing', async () => {
  const own = await filedApplication({ at: day(30) })
  const { id: _, receiptNumber: __, answers: ___, requests: ____, ...like } = own.application
  const data = Array.from({ length: earlierLimit + 1 }, () => ({ ...like, submittedAt: day(1) }))
  await db.application.createMany({ data })
  expect(await listEarlierCases(await staffViewer(), own.application.id)).toMatchObject({ more: true })
  await expect(listEarlierCases(own.applicant, own.application.id)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
})
