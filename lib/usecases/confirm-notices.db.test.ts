import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { clerk, fileNotices, makeMonth, month, supervisor } from '@/lib/test-support/month-world'
import { testDatabase } from '@/lib/test-support/test-database'
import { confirmNotices } from './confirm-notices'
import { previewStep } from './preview-step'

beforeEach(() => testDatabase().reset())

describe('R-INS-7 two people', () => {
  it('確認 by several rows at once; each stands for itself', async () => {
    const chosen = await fileNotices({ count: 3, status: 'RECEIVED' })
    const act = await clerk()
    const [first, second, third] = chosen
    const rows = [first, { ...second, version: 9 }, third].map((row) => ({
      id: row?.id ?? '',
      version: row?.version ?? 0,
    }))
    const outcome = await confirmNotices(act, { role: 'clerk' }, rows)
    expect(outcome.map(({ result }) => result)).toEqual(['done', 'refused', 'done'])
    const { accountId } = act.actor
    expect(await db.notice.count({ where: { status: 'CONFIRMED', confirmedById: accountId } })).toBe(2)
    expect(await db.auditEntry.count({ where: { name: 'notice.confirm', actorId: accountId } })).toBe(2)
    expect(await db.noticeEvent.findFirst()).toMatchObject({
      action: 'confirm',
      actorId: accountId,
      toStatus: 'CONFIRMED',
    })
  })

  it('the preview tells a supervisor which ones another has to register', async () => {
    const act = await supervisor()
    await fileNotices({ count: 2, confirmedBy: act.actor.accountId ?? '' })
    await makeMonth('CLOSED')
    expect(await previewStep({ ...act.actor, now: act.now }, month, 'register')).toMatchObject({
      counts: { done: 0, refused: 2 },
    })
  })
})
