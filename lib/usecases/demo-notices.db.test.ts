import { expect, it } from 'vitest'
import { makeDemoNotices } from '@/e2e/scenarios/notices'
import { db } from '@/lib/adapters/db'
import { noticeStatuses } from '@/lib/domain/notice/status'
import { testDatabase } from '@/lib/test-support/test-database'

it.each(['2026-11-20T23:59:50+09:00', '2026-11-21T00:00:10+09:00', '2027-01-05T12:00:00+09:00'])(
  'the demo that starts at %s holds a notice in every state, and another start adds none',
  async (start) => {
    await testDatabase().reset()
    await makeDemoNotices(new Date(start))
    const states = await db.notice.groupBy({ by: ['status'] })
    expect(states.map(({ status }) => status).sort()).toEqual([...noticeStatuses].sort())
    const made = await db.notice.count()
    await makeDemoNotices(new Date(start))
    expect(await db.notice.count()).toBe(made)
  },
  30_000,
)
