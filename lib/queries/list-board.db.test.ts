import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { parseInsurerRow } from '@/lib/domain/list/insurer-row'
import { typedInsurer } from '@/lib/domain/list/sample-rows.fixture'
import { makeCoordinator } from '@/lib/test-support/access-world'
import { noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { readListBoard } from './list-board'

beforeEach(() => testDatabase().reset())

it('R-LST-4 a list of 250 is walked page by page, each row once, there and back', async () => {
  const coordinator = await makeCoordinator()
  const organisationId = coordinator.organisation?.id ?? 0
  const row = { ...parseInsurerRow(typedInsurer), organisationId, changedAt: noon }
  const numbers = Array.from({ length: 250 }, (_, index) => `06139${String(index).padStart(3, '0')}`)
  await db.insurerListRow.createMany({
    data: numbers.map((number) => ({ ...row, number, changedById: coordinator.accountId })),
  })
  const page = (from = {}) => readListBoard(coordinator, 'insurers', from)
  const [first, second] = [await page(), await page({ after: numbers[99] })]
  const third = await page({ after: second.next })
  const seen = [first, second, third].flatMap(({ rows }) => rows.map(({ number }) => number))
  expect(seen).toEqual(numbers)
  expect([first.previous, third.next, first.count]).toEqual([undefined, undefined, 250])
  expect((await page({ before: third.previous })).rows).toEqual(second.rows)
  expect((await page({ before: second.previous })).rows).toEqual(first.rows)
  expect((await page({ after: 'x' })).rows).toEqual([])
})
