import { expect } from 'vitest'
import { db } from '@/lib/adapters/db'
import { reconcileMonth } from '@/lib/usecases/reconcile-month'
import { month } from './month-world'

/** Every notice of a run was done exactly once, and everything about it agrees. */
export async function expectWholeRun(count: number): Promise<void> {
  expect(await db.notice.count({ where: { status: 'HANDED_BACK' } })).toBe(count)
  const codes = await db.insurerCode.findMany({ select: { code: true, noticeId: true } })
  expect(codes).toHaveLength(count)
  for (const prefecture of ['13', '27']) {
    const serials = codes
      .filter(({ code }) => code.startsWith(prefecture))
      .map(({ code }) => Number(code.slice(3, 9)))
    expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, index) => index + 1))
  }
  for (const name of ['notice.register', 'notice.hand-back'] as const)
    expect(await db.auditEntry.count({ where: { name } })).toBe(count)
  for (const action of ['register', 'handBack'])
    expect(await db.noticeEvent.count({ where: { action } })).toBe(count)
  expect(await db.outboxMail.count({ where: { template: 'notice-returned' } })).toBe(count)
  expect(await db.runItem.count({ where: { NOT: { result: 'done' } } })).toBe(0)
  expect(await db.monthRun.findUnique({ where: { month } })).toMatchObject({ status: 'REGISTERED' })
  expect(await reconcileMonth(month)).toEqual([])
}
