import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { listImports } from './imports'

beforeEach(() => testDatabase().reset())

it('R-CLK-7 the history of imports goes back to the first, newest first', async () => {
  const admin = await staffViewer('admin')
  for (let row = 0; row < 5; row++) {
    const file = { byLabel: 'test', fileName: `${row}.csv`, sha256: 'a'.repeat(64) }
    await db.masterImport.create({
      data: { ...file, startedAt: noon, target: 'facilities', status: 'APPLIED' },
    })
  }
  const names: string[] = []
  let next: number | undefined
  do {
    const page = await listImports(admin, next, 2)
    names.push(...page.rows.map(({ fileName }) => fileName))
    next = page.next
  } while (next !== undefined)
  expect(names).toEqual(['4.csv', '3.csv', '2.csv', '1.csv', '0.csv'])
})
