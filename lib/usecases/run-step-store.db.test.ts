import { chmodSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { logger } from '@/lib/adapters/logger'
import { store } from '@/lib/adapters/storage/open-store'
import { env } from '@/lib/env'
import {
  afterCutoff,
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  registerAll,
  setClock,
  supervisor,
  workOffEverything,
} from '@/lib/test-support/month-world'
import { expectWholeRun } from '@/lib/test-support/run-audit'
import { testDatabase } from '@/lib/test-support/test-database'
import { reconcileMonth } from './reconcile-month'
import { startStep } from './start-step'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const folder = () => join(env().DATA_DIR, 'files')

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
  vi.spyOn(logger, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

it('R-INS-9 the store down while PDFs are drawn: nothing is handed back, and all of it once the store is there', async () => {
  await store().check()
  renameSync(folder(), `${folder()}.away`)
  writeFileSync(folder(), 'a file stands where the folder was')
  await fileNotices({ count: 7 })
  await makeMonth('CLOSED')
  await registerAll()
  expect(await db.notice.groupBy({ by: ['status'], _count: true })).toEqual([
    { status: 'REGISTERED', _count: 7 },
  ])
  expect(await db.outboxMail.count()).toBe(0)
  expect(await db.runStep.findFirst({ where: { step: 'hand-back' } })).toMatchObject({ status: 'RUNNING' })
  rmSync(folder())
  renameSync(`${folder()}.away`, folder())
  await workOffEverything()
  await expectWholeRun(7)
})

it('R-CLK-5 the reconciliation finds a PDF that is gone, one that was changed, a lost mail and a lost code', async () => {
  const notices = await fileNotices({ count: 4 })
  await makeMonth('CLOSED')
  await registerAll()
  const [gone, changed] = notices.map(({ id }) => join(folder(), id.slice(0, 2), id.slice(2, 4), id))
  rmSync(gone ?? '')
  chmodSync(changed ?? '', 0o600)
  writeFileSync(changed ?? '', 'something else')
  const mail = await db.outboxMail.findFirstOrThrow()
  await db.outboxMail.delete({ where: { id: mail.id } })
  await db.counter.updateMany({ where: { name: 'insurer-code:139' }, data: { value: 3 } })
  const found = (await reconcileMonth(month)).map(({ what, subject }) => [what, subject])
  expect(found).toContainEqual(['code-lost', '1390000030'])
  expect(found.filter(([what]) => what === 'pdf')).toHaveLength(2)
  expect(found.filter(([what]) => what === 'mail-missing')).toHaveLength(1)
  expect(found).toHaveLength(4)
  expect(existsSync(gone ?? '')).toBe(false)
})

it('R-CLK-5 a reconciliation by screen leaves its differences in the report of its step', async () => {
  await fileNotices({ count: 1, status: 'REGISTERED' })
  await startStep(await supervisor(), asSupervisor, month, 'reconcile')
  await workOffEverything()
  const { report } = await db.runStep.findFirstOrThrow({ where: { step: 'reconcile' } })
  expect(report).toMatchObject({
    differences: expect.arrayContaining([expect.objectContaining({ what: 'code-missing' })]),
  })
})
