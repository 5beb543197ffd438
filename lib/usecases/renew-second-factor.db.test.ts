import * as OTPAuth from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { wallClock } from '@/lib/adapters/clock'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { newTotpSecret } from '@/lib/adapters/totp'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { addStaff } from './add-staff'
import { confirmSecondFactor } from './confirm-second-factor'
import { renewSecondFactor } from './renew-second-factor'
import { signIn } from './sign-in'
import { operator } from './transact'

beforeEach(() => testDatabase().reset())

const email = 'clerk@fund.example'

async function appCode(secret: string, steps = 0): Promise<string> {
  const timestamp = (await wallClock()).getTime() + steps * 30_000
  return new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp })
}

async function makeClerk() {
  const act = { name: 'staff.add' as const, actor: operator, now: noon }
  const { credentials } = await addStaff(act, { email, role: 'clerk' })
  if (!credentials) throw new Error('unreachable')
  const { id: accountId } = await db.account.findUniqueOrThrow({ where: { email } })
  const { password, totpSecret } = credentials
  const half = async () => {
    const { token } = await signIn(publicAct('account.sign-in'), { email, password, door: 'staff' })
    return { accountId, sessionHash: hashToken(token) }
  }
  const { sessionHash } = await half()
  const viewer = { accountId, email, role: 'clerk', now: noon, sessionHash } as unknown as Viewer
  const deed = { ...publicAct('account.renew-second-factor'), actor: { accountId, role: 'clerk' as const } }
  const renew = (typed: { password: string; secret: string; code: string }) =>
    renewSecondFactor(deed, viewer, typed)
  return { password, totpSecret, half, renew }
}

test('R-CLK-9 a new authenticator takes the place of the lost one; other sessions end', async () => {
  const { password, totpSecret, half, renew } = await makeClerk()
  const other = await half()
  const secret = newTotpSecret()
  await renew({ password, secret, code: await appCode(secret) })
  const ended = await db.session.findMany({ where: { endedAt: { not: null } } })
  expect(ended.map(({ tokenHash }) => tokenHash)).toEqual([other.sessionHash])
  const confirm = async (code: string) =>
    codeOf(confirmSecondFactor(publicAct('account.second-factor'), await half(), code))
  expect(await confirm(await appCode(totpSecret, 1))).toBe('SECOND_FACTOR_FAILED')
  expect(await confirm(await appCode(secret, 1))).toBe('done')
})

test('R-CLK-9 neither without the password nor without the new app', async () => {
  const { password, totpSecret, renew } = await makeClerk()
  const secret = newTotpSecret()
  const code = await appCode(secret)
  expect(await codeOf(renew({ password: 'Wrong-Password-1', secret, code }))).toBe('problem at password')
  expect(await codeOf(renew({ password, secret, code: await appCode(totpSecret) }))).toBe('problem at code')
  expect(await db.session.count({ where: { endedAt: { not: null } } })).toBe(0)
})
