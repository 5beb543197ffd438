import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { makeCoordinator } from '@/lib/test-support/access-world'
import { noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { expireListFiles } from './expire-list-files'
import { newId } from './new-id'
import { system } from './transact'

beforeEach(() => testDatabase().reset())

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000)
const night = (days: number, dryRun = false) =>
  expireListFiles({ name: 'job.run', actor: system, now: later(days) }, { dryRun })

it('D-6 R-LST-4 the file of a list goes 90 days after it was read or applied', async () => {
  const { organisation, accountId } = await makeCoordinator()
  const file = { organisationId: organisation?.id ?? 0, sha256: 'a'.repeat(64), rows: [], notes: [] }
  const read = { fileName: '一覧表.xlsx', readAt: noon, readById: accountId }
  await db.listFile.create({ data: { ...file, ...read, id: newId(), list: 'institutions' } })
  await db.listFile.create({
    data: { ...file, ...read, id: newId(), list: 'insurers', appliedAt: later(10) },
  })
  expect(await night(90)).toEqual({ files: 0 })
  expect(await night(91, true)).toEqual({ files: 1 })
  expect(await db.listFile.count()).toBe(2)
  expect(await night(91)).toEqual({ files: 1 })
  expect(await db.listFile.findMany()).toMatchObject([{ list: 'insurers' }])
  expect(await night(101)).toEqual({ files: 1 })
  expect(await night(101)).toEqual({ files: 0 })
  expect(await db.auditEntry.count({ where: { name: 'list.expire-files' } })).toBe(2)
})
