import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { logger } from '@/lib/adapters/logger'
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
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { moveToNextRun } from './move-to-next-run'
import { previewStep } from './preview-step'
import { reconcileMonth } from './reconcile-month'
import { workOffSteps } from './run-step'
import { startStep } from './start-step'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

afterEach(() => vi.restoreAllMocks())

const results = (stepId: string) =>
  db.runItem.groupBy({ by: ['result'], where: { stepId }, _count: true, orderBy: { result: 'asc' } })

describe('R-CLK-5 a run', () => {
  it('registers, hands back and finishes by itself, with a report on every notice', async () => {
    await fileNotices({ count: 12 })
    await makeMonth('CLOSED')
    const { step } = await registerAll()

    expect(step.total).toBe(12)
    expect(await results(step.id)).toEqual([{ result: 'done', _count: 12 }])
    expect(await db.notice.count({ where: { status: 'HANDED_BACK' } })).toBe(12)
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'REGISTERED' })
    expect(await db.runStep.findMany({ orderBy: { startedAt: 'asc' } })).toMatchObject([
      { step: 'register', status: 'DONE', report: { done: 12, refused: 0 } },
      { step: 'hand-back', status: 'DONE', startedRole: 'system', report: { done: 12 } },
    ])
    expect(await reconcileMonth(month)).toEqual([])
  })

  it('previews what the run would do, and issues nothing', async () => {
    const chosen = await fileNotices({ count: 3 })
    await makeMonth('CLOSED')
    const act = await supervisor()
    const preview = await previewStep({ ...act.actor, now: act.now }, month, 'register')
    expect(preview).toMatchObject({ counts: { done: 3, refused: 0 }, monthStatus: 'CLOSED' })
    expect(preview.rows.map(({ id }) => id).sort()).toEqual(chosen.map(({ id }) => id).sort())
    expect(await db.insurerCode.count()).toBe(0)
    expect(await db.counter.count()).toBe(0)
  })

  it('one at a time per month and step: the second start is told', async () => {
    await fileNotices({ count: 3 })
    await makeMonth('CLOSED')
    const acts = await Promise.all([supervisor(), supervisor(), supervisor()])
    const starts = await Promise.allSettled(
      acts.map((act) => startStep(act, asSupervisor, month, 'register')),
    )
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const start of starts)
      if (start.status === 'rejected') expect(start.reason).toMatchObject({ code: 'STEP_RUNNING' })
    expect(await db.runItem.count()).toBe(3)
  })

  it('started again it passes over what is done', async () => {
    const chosen = await fileNotices({ count: 3 })
    await makeMonth('CLOSED')
    const { act } = await registerAll()
    await db.monthRun.update({ where: { month }, data: { status: 'CLOSED' } })
    const again = await startStep(act, asSupervisor, month, 'register', chosen)
    await workOffEverything()
    expect(await results(again.id)).toEqual([{ result: 'skipped', _count: 3 }])
    expect(await db.insurerCode.count()).toBe(3)
  })

  it('two workers at once share the work and do nothing twice', async () => {
    await fileNotices({ count: 24 })
    await makeMonth('CLOSED')
    await startStep(await supervisor(), asSupervisor, month, 'register')
    await Promise.all([workOffSteps(), workOffSteps(), workOffSteps()])
    await workOffEverything()
    expect(await db.insurerCode.count()).toBe(24)
    expect(await db.auditEntry.count({ where: { name: 'notice.register' } })).toBe(24)
    expect(await db.noticeEvent.count({ where: { action: 'handBack' } })).toBe(24)
    expect(await reconcileMonth(month)).toEqual([])
  })

  it('refuses by name what does not fit, and goes on with the rest', async () => {
    const act = await supervisor()
    const [own] = await fileNotices({ confirmedBy: act.actor.accountId ?? '' })
    const [stale] = await fileNotices({ from: 10 })
    const [good] = await fileNotices({ from: 20 })
    const [back] = await fileNotices({ from: 30, status: 'SENT_BACK' })
    await makeMonth('CLOSED')
    const rows = [own, good, back].map((row) => ({ id: row?.id ?? '', version: row?.version ?? 0 }))
    const step = await startStep(act, asSupervisor, month, 'register', [
      ...rows,
      { id: stale?.id ?? '', version: 7 },
    ])
    await workOffEverything()
    const items = await db.runItem.findMany({
      where: { stepId: step.id },
      select: { noticeId: true, result: true, message: true },
    })
    const said = new Map(items.map((item) => [item.noticeId, item]))
    expect(said.get(good?.id ?? '')).toMatchObject({ result: 'done' })
    expect(said.get(own?.id ?? '')).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('本人'),
    })
    expect(said.get(stale?.id ?? '')).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('変更されました'),
    })
    expect(said.get(back?.id ?? '')).toMatchObject({
      result: 'refused',
      message: expect.stringContaining('差し戻し中'),
    })
  })

  it('a notice at fault is reported as failed and holds up nobody else', async () => {
    vi.spyOn(logger, 'error').mockImplementation(() => undefined)
    await fileNotices({ count: 5 })
    await makeMonth('CLOSED')
    await db.$executeRawUnsafe(
      `ALTER TABLE facility ADD CONSTRAINT broken CHECK (name <> '見本健康保険組合3')`,
    )
    const { step } = await registerAll()
    for (let sweep = 0; sweep < 3; sweep++) await workOffEverything()
    await db.$executeRawUnsafe('ALTER TABLE facility DROP CONSTRAINT broken')
    expect(await results(step.id)).toEqual([
      { result: 'done', _count: 4 },
      { result: 'failed', _count: 1 },
    ])
    expect(await db.insurerCode.count()).toBe(4)
    const { act } = await registerAll()
    expect(act.actor.role).toBe('supervisor')
    expect(await db.insurerCode.count()).toBe(5)
    expect(await reconcileMonth(month)).toEqual([])
  })

  it.each(['OPEN', 'REGISTERED', 'PUBLISHED'] as const)(
    'registers nothing while the month is %s',
    async (status) => {
      await fileNotices()
      await makeMonth(status)
      const start = startStep(await supervisor(), asSupervisor, month, 'register')
      await expect(start).rejects.toMatchObject({ code: 'MONTH_NOT_CLOSED' })
    },
  )

  it('a clerk starts no registration', async () => {
    expect(() => startStep({} as never, { role: 'clerk' }, month, 'register')).toThrow(/権限/)
  })

  it('what cannot be finished goes to the next run with a reason, and the filers are told', async () => {
    await fileNotices({ count: 2 })
    const [late] = await fileNotices({ from: 10, status: 'SENT_BACK' })
    await makeMonth('CLOSED')
    const { act } = await registerAll()
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'CLOSED' })
    expect(await moveToNextRun(act, asSupervisor, month, '訂正を待っているため')).toEqual({
      moved: 1,
      to: '2026-12',
    })
    expect(await db.notice.findUnique({ where: { id: late?.id } })).toMatchObject({
      runMonth: '2026-12',
      status: 'SENT_BACK',
    })
    expect(await db.monthRun.findFirst({ where: { month } })).toMatchObject({ status: 'REGISTERED' })
    const mail = (await queuedMails()).find(({ template }) => template === 'notice-moved')
    expect(mail?.values).toMatchObject({ reason: '訂正を待っているため', month: '令和8年12月' })
  })
})
