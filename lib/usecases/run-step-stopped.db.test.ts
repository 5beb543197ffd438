import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { NoticeStep } from '@/lib/domain/month/judge'
import { findStep } from '@/lib/queries/run-report'
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
import { testDatabase } from '@/lib/test-support/test-database'
import { reconcileMonth } from './reconcile-month'
import { workOffSteps } from './run-step'
import { startStep } from './start-step'
import type { Act } from './transact'

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

const locked = { status: 'LOCKED' } as const
const otherRole = { staffRole: 'ADMIN' } as const

/** Somebody starts the step, a worker does two notices and ends, and then the person may not go on. */
async function stopAfterTwo(step: NoticeStep, lost: typeof locked | typeof otherRole = locked) {
  const act = await supervisor()
  const { id } = await startStep(act, asSupervisor, month, step)
  let asked = 0
  const ending = {
    get aborted() {
      return asked++ > 0
    },
  } as AbortSignal
  await workOffSteps(ending, { deciding: 2, drawing: 2 })
  await db.account.update({ where: { id: act.actor.accountId ?? '' }, data: lost })
  await workOffEverything()
  return id
}

async function countsOf(id: string, { actor, now }: Act) {
  return (await findStep({ ...actor, now } as never, id, 0))?.progress.counts
}

describe('R-CLK-5 R-CLK-9 a step goes on only in the name of somebody who may', () => {
  it.each([locked, otherRole])(
    'registers no more after %o, says so, and somebody else goes on',
    async (lost) => {
      const other = await supervisor()
      await fileNotices({ count: 4 })
      const [own] = await fileNotices({ from: 10, confirmedBy: other.actor.accountId ?? '' })
      await makeMonth('CLOSED')
      const id = await stopAfterTwo('register', lost)
      expect(await countsOf(id, other)).toMatchObject({ done: 2, stopped: 3, failed: 0 })
      expect(await db.insurerCode.count()).toBe(2)
      expect(await db.notice.count({ where: { status: 'CONFIRMED' } })).toBe(3)
      const items = await db.runItem.findMany({ where: { stepId: id, result: 'stopped' } })
      expect(items[0]?.message).toContain('権限がなくなった')
      expect(await db.auditEntry.findFirst({ where: { name: 'month.finish-step' } })).toMatchObject({
        actorId: null,
        actorRole: 'system',
      })

      const again = await startStep(other, asSupervisor, month, 'register')
      await workOffEverything()
      expect(await countsOf(again.id, other)).toMatchObject({ done: 2, refused: 1, stopped: 0 })
      expect(await db.notice.findUnique({ where: { id: own?.id } })).toMatchObject({ status: 'CONFIRMED' })
      expect(await db.insurerCode.count()).toBe(4)
      expect(await reconcileMonth(month)).toEqual([])
    },
  )

  it('a month whose publication was stopped is not published yet', async () => {
    await fileNotices({ count: 3 })
    await makeMonth('CLOSED')
    const { act } = await registerAll()
    const id = await stopAfterTwo('publish')
    expect(await countsOf(id, act)).toMatchObject({ done: 2, stopped: 1 })
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'REGISTERED' })
    await startStep(act, asSupervisor, month, 'publish')
    await workOffEverything()
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'PUBLISHED' })
  })

  it('handing back stops too, and can be started again', async () => {
    await fileNotices({ count: 3 })
    await makeMonth('CLOSED')
    await registerAll()
    await db.notice.updateMany({ data: { status: 'REGISTERED' } })
    await db.monthRun.updateMany({ data: { status: 'CLOSED' } })
    const act = await supervisor()
    const id = await stopAfterTwo('hand-back')
    expect(await countsOf(id, act)).toMatchObject({ done: 2, stopped: 1 })
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'CLOSED' })
    await startStep(act, asSupervisor, month, 'hand-back')
    await workOffEverything()
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'REGISTERED' })
  })
})
