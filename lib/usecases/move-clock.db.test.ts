import { beforeEach, expect, test } from 'vitest'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { publicAct } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { moveClock } from './move-clock'

beforeEach(() => testDatabase().reset())

const act = publicAct('clock.move')

test('D-11 in the demo the clock goes on from where it was set, back and forth', async () => {
  setEnv({ PORTAL_MODE: 'demo' })
  for (const at of [new Date('2027-03-20T23:59:59+09:00'), new Date('2026-11-20T12:00:00+09:00')]) {
    await moveClock(act, at)
    const late = (await currentTime()).getTime() - at.getTime()
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(30_000)
  }
})

test('D-11 in production nobody moves it', async () => {
  setEnv({ PORTAL_MODE: 'production' })
  await expect(moveClock(act, new Date(0))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await db.clockOffset.count()).toBe(0)
})
