import * as OTPAuth from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { wallClock } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { newTotpSecret, offeredTotpSecret } from '@/lib/adapters/totp'
import { findOwnSessions } from '@/lib/queries/own-sessions'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { makeSignedIn, openSessions, password, signInAgain } from '@/lib/test-support/signed-in'
import { testDatabase } from '@/lib/test-support/test-database'
import { changePassword } from './change-password'
import { confirmSecondFactor } from './confirm-second-factor'
import { endOtherSessions, endOwnSession } from './end-own-session'
import { switchOffSecondFactor, switchOnSecondFactor } from './switch-second-factor'

const another = 'Momiji-no-ha-9'
type Signed = Awaited<ReturnType<typeof makeSignedIn>>

beforeEach(() => testDatabase().reset())

describe('change of password', () => {
  const change = (viewer: Signed, typed = { password, newPassword: another }) =>
    changePassword(actOfViewer(viewer, 'account.change-password'), viewer, typed)

  it('R-REG-10 ends the other sessions, keeps this one and tells the owner', async () => {
    const viewer = await makeSignedIn()
    await signInAgain(viewer.email)
    await change(viewer)
    expect(await openSessions(viewer.accountId)).toEqual([viewer.sessionHash])
    await signInAgain(viewer.email, another)
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['password-changed'])
  })

  it('R-REG-10 asks for the current password', async () => {
    const viewer = await makeSignedIn()
    await expect(change(viewer, { password: another, newPassword: another })).rejects.toMatchObject({
      problems: [{ field: 'password' }],
    })
    await signInAgain(viewer.email)
  })

  it('R-REG-2 knows whose password it is', async () => {
    const viewer = await makeSignedIn()
    const newPassword = `Xx-${viewer.facilities[0]?.code}`
    await expect(change(viewer, { password, newPassword })).rejects.toMatchObject({
      problems: [{ field: 'newPassword' }],
    })
  })
})

describe('sessions', () => {
  it('R-REG-10 lists the sign-ins with the device, and ends one or all others', async () => {
    const viewer = await makeSignedIn()
    const [second, third] = [await signInAgain(viewer.email), await signInAgain(viewer.email)]
    await endOwnSession(actOfViewer(viewer, 'account.end-session'), viewer, second)
    expect((await openSessions(viewer.accountId)).sort()).toEqual([viewer.sessionHash, third].sort())
    await endOtherSessions(actOfViewer(viewer, 'account.end-other-sessions'), viewer)
    const sessions = await findOwnSessions({ ...viewer, now: noon })
    expect(sessions.filter(({ open }) => open)).toMatchObject([{ here: true, address: '192.0.2.1' }])
    expect(sessions).toHaveLength(3)
  })

  it('R-REG-10 nobody ends somebody else’s session', async () => {
    const [viewer, other] = [await makeSignedIn(), await makeSignedIn()]
    const attempt = endOwnSession(actOfViewer(viewer, 'account.end-session'), viewer, other.sessionHash)
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await openSessions(other.accountId)).toEqual([other.sessionHash])
  })
})

describe('second factor of an applicant', () => {
  const on = (viewer: Signed, secret: string, code: string) =>
    switchOnSecondFactor(actOfViewer(viewer, 'account.switch-on-second-factor'), viewer, { secret, code })
  const off = (viewer: Signed, code: string, typed = password) =>
    switchOffSecondFactor(actOfViewer(viewer, 'account.switch-off-second-factor'), viewer, {
      password: typed,
      code,
    })
  const codeOf = async (secret: string, steps = 0) =>
    new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({
      timestamp: (await wallClock()).getTime() + steps * 30_000,
    })

  it('R-CLK-9 is switched on with a code, ends other sessions, and the next sign-in asks for it', async () => {
    const viewer = await makeSignedIn()
    await signInAgain(viewer.email)
    const secret = newTotpSecret()
    await expect(on(viewer, secret, '000000')).rejects.toMatchObject({ problems: [{ field: 'code' }] })
    await on(viewer, secret, await codeOf(secret))
    expect(await openSessions(viewer.accountId)).toEqual([viewer.sessionHash])
    const session = { accountId: viewer.accountId, sessionHash: await signInAgain(viewer.email) }
    const act = actOfViewer(viewer, 'account.second-factor')
    await expect(confirmSecondFactor(act, session, await codeOf(secret))).rejects.toMatchObject({
      code: 'SECOND_FACTOR_FAILED',
    })
    await confirmSecondFactor(act, session, await codeOf(secret, 1))
    expect(await db.session.findUnique({ where: { tokenHash: session.sessionHash } })).toMatchObject({
      secondFactorAt: noon,
    })
  })

  it('R-CLK-9 two pages that switch it on at once leave one secret', async () => {
    const viewer = await makeSignedIn()
    const secrets = [newTotpSecret(), newTotpSecret()]
    const tries = await Promise.allSettled(
      secrets.map(async (secret) => on(viewer, secret, await codeOf(secret))),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('R-CLK-9 is switched off with password and code, and a code works once', async () => {
    const viewer = await makeSignedIn()
    const secret = newTotpSecret()
    await on(viewer, secret, await codeOf(secret))
    await expect(off(viewer, await codeOf(secret))).rejects.toMatchObject({ problems: [{ field: 'code' }] })
    await expect(off(viewer, await codeOf(secret, 1), another)).rejects.toMatchObject({
      problems: [{ field: 'password' }],
    })
    await off(viewer, await codeOf(secret, 1))
    expect(await db.account.count({ where: { totpSecret: null } })).toBe(1)
    expect((await queuedMails()).map(({ values }) => values.change)).toEqual([
      '二要素認証を設定しました',
      '二要素認証を解除しました',
    ])
  })

  it('offers the same secret until it is used, and another one to everybody else', () => {
    expect(offeredTotpSecret('a 1')).toBe(offeredTotpSecret('a 1'))
    expect(offeredTotpSecret('a 1')).not.toBe(offeredTotpSecret('b 1'))
    expect(offeredTotpSecret('a 1')).toMatch(/^[A-Z2-7]{32}$/)
  })
})
