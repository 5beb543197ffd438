import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { makePublicRow } from '@/lib/test-support/public-rows'
import { testDatabase } from '@/lib/test-support/test-database'
import { readOpenDataState, walkOpenData } from './open-data'

beforeEach(() => testDatabase().reset())

const numbers = ['0110000011', '1310000011', '2710000011', '6310000012'] as const

it('R-LST-5 the open data hold every public row once, by number', async () => {
  for (const number of [...numbers].reverse()) await makePublicRow(number)
  const hidden = await makePublicRow('4710000019')
  await db.facility.update({ where: { id: hidden.facilityId ?? 0 }, data: { closedAt: noon } })
  for (const batch of [1, 2, 3, 4, 5]) {
    const read: string[] = []
    for await (const rows of walkOpenData(batch)) read.push(...rows.map(({ number }) => number))
    expect(read).toEqual(numbers)
  }
})

it('R-LST-5 their version changes with every row that comes, changes or goes', async () => {
  const versions = new Set<string>()
  const look = async () => {
    const state = await readOpenDataState()
    versions.add(state.version)
    return state
  }
  expect(await look()).toMatchObject({ count: 0, changedAt: null })
  const first = await makePublicRow(numbers[0])
  await look()
  const second = await makePublicRow(numbers[1])
  expect(await look()).toMatchObject({ count: 2, changedAt: noon })
  expect(await look()).toEqual(await look())
  const later = new Date(noon.getTime() + 1)
  await db.institutionListRow.updateMany({ where: { number: first.number }, data: { changedAt: later } })
  expect(await look()).toMatchObject({ changedAt: later })
  await db.facility.update({ where: { id: second.facilityId ?? 0 }, data: { closedAt: noon } })
  expect(await look()).toMatchObject({ count: 1 })
  expect(versions.size).toBe(5)
})
