import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { wallClock } from '@/lib/adapters/clock'
import { seal } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { newTotpSecret } from '@/lib/adapters/totp'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf, openTestSession } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { requireStepUp } from './require-step-up'

beforeEach(() => testDatabase().reset())

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)

async function signedInAt(secondFactorAt: Date | null) {
  const viewer = await staffViewer('supervisor')
  const secret = newTotpSecret()
  const totpSecret = seal(secret, `totp:${viewer.accountId}`)
  await db.account.update({ where: { id: viewer.accountId }, data: { totpSecret } })
  const sessionHash = await openTestSession(viewer.accountId, null)
  await db.session.update({ where: { tokenHash: sessionHash }, data: { secondFactorAt } })
  const timestamp = (await wallClock()).getTime()
  const stepUpCode = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
  return { viewer: { ...viewer, sessionHash }, stepUpCode }
}

const ask = (viewer: Viewer, now: Date, typed: Record<string, string> = {}) =>
  codeOf(requireStepUp(actOfViewer(viewer, 'account.step-up', now), viewer, typed))

describe('R-CLK-9 the second factor again before a weighty deed', () => {
  it('is not asked for within ten minutes, and is from then on', async () => {
    const { viewer } = await signedInAt(noon)
    expect(await ask(viewer, minutes(10))).toBe('done')
    expect(await ask(viewer, new Date(minutes(10).getTime() + 1))).toBe('problem at stepUpCode')
  })

  it('counts for the next ten minutes, and leaves its row in the log', async () => {
    const { viewer, stepUpCode } = await signedInAt(noon)
    expect(await ask(viewer, minutes(30), { stepUpCode })).toBe('done')
    expect(await ask(viewer, minutes(39))).toBe('done')
    expect(await db.auditEntry.findMany({ select: { name: true } })).toEqual([{ name: 'account.step-up' }])
    expect(await ask(viewer, minutes(60), { stepUpCode })).toBe('problem at stepUpCode')
  })

  it.each<Record<string, string>>([
    { stepUpCode: '12' },
    { stepUpCode: '000000' },
    { stepUpResponse: '{' },
    { stepUpResponse: '{"id":"x"}' },
  ])('%j is not enough', async (typed) => {
    const { viewer } = await signedInAt(noon)
    expect(await ask(viewer, minutes(30), typed)).toBe('problem at stepUpCode')
  })

  it('of ten who send the same code at once one gets through', async () => {
    const { viewer, stepUpCode } = await signedInAt(noon)
    const act = actOfViewer(viewer, 'account.step-up', minutes(30))
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => requireStepUp(act, viewer, { stepUpCode })),
    )
    const through = results.filter(({ status }) => status === 'fulfilled').length
    // Whoever comes after the first has committed needs none any more.
    expect(through).toBeGreaterThanOrEqual(1)
    expect(await db.auditEntry.count({ where: { detail: { path: ['fresh'], equals: true } } })).toBe(1)
  })
})
