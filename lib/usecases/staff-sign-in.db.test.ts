import * as OTPAuth from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { wallClock } from '@/lib/adapters/clock'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { addStaff } from './add-staff'
import { confirmSecondFactor } from './confirm-second-factor'
import { signIn } from './sign-in'
import { operator } from './transact'

beforeEach(() => testDatabase().reset())

const email = 'clerk@fund.example'

async function makeClerk() {
  const act = { name: 'staff.add' as const, actor: operator, now: noon }
  const { credentials } = await addStaff(act, { email, role: 'clerk' })
  if (!credentials) throw new Error('unreachable')
  const { id } = await db.account.findUniqueOrThrow({ where: { email } })
  return { ...credentials, id }
}

async function withPassword(clerk: { id: string; password: string }) {
  const act = publicAct('account.sign-in')
  const { token } = await signIn(act, { email, password: clerk.password, door: 'staff' })
  return { accountId: clerk.id, sessionHash: hashToken(token) }
}

/** The authenticator app goes by real time, whatever the portal's clock says. */
async function codeOf(totpSecret: string, steps = 0): Promise<string> {
  const timestamp = (await wallClock()).getTime() + steps * 30_000
  return new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(totpSecret) }).generate({ timestamp })
}

const confirm = (session: { accountId: string; sessionHash: string }, code: string) =>
  confirmSecondFactor(publicAct('account.second-factor'), session, code)

test('R-CLK-9 after the password a member of staff is still nobody; the code makes them one', async () => {
  const clerk = await makeClerk()
  const session = await withPassword(clerk)
  expect(await db.session.findFirst()).toMatchObject({ secondFactorAt: null })
  await confirm(session, await codeOf(clerk.totpSecret))
  expect(await db.session.findFirst()).toMatchObject({ secondFactorAt: noon })
})

test('R-CLK-9 one code opens one session, also when it is sent twice at once', async () => {
  const clerk = await makeClerk()
  const sessions = [await withPassword(clerk), await withPassword(clerk), await withPassword(clerk)]
  const code = await codeOf(clerk.totpSecret)
  const outcomes = await Promise.allSettled(sessions.map((session) => confirm(session, code)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.session.count({ where: { secondFactorAt: { not: null } } })).toBe(1)
})

test('R-CLK-9 a code of the neighbouring half minute counts, none of the one beyond, and none after a later one', async () => {
  const clerk = await makeClerk()
  const refused = { code: 'SECOND_FACTOR_FAILED' }
  for (const steps of [-2, 3]) {
    const session = await withPassword(clerk)
    await expect(confirm(session, await codeOf(clerk.totpSecret, steps))).rejects.toMatchObject(refused)
  }
  await confirm(await withPassword(clerk), await codeOf(clerk.totpSecret, 1))
  for (const steps of [0, -1]) {
    const session = await withPassword(clerk)
    await expect(confirm(session, await codeOf(clerk.totpSecret, steps))).rejects.toMatchObject(refused)
  }
  expect(await db.session.count({ where: { secondFactorAt: { not: null } } })).toBe(1)
})

test('R-CLK-9 codes of long ago, of another person and made-up ones open nothing', async () => {
  const clerk = await makeClerk()
  const session = await withPassword(clerk)
  const codes = [
    await codeOf(clerk.totpSecret, -10),
    await codeOf('DEMOCLERKONEAAAABBBBCCCCDDDDEEEE'),
    '',
    '12',
  ]
  for (const code of codes) {
    await expect(confirm(session, code)).rejects.toMatchObject({ code: 'SECOND_FACTOR_FAILED' })
  }
  expect(await db.session.count({ where: { secondFactorAt: { not: null } } })).toBe(0)
  expect(await db.auditEntry.count({ where: { name: 'account.second-factor-failed' } })).toBe(codes.length)
})

test('R-CLK-9 after ten wrong codes the right one waits too', async () => {
  const clerk = await makeClerk()
  const session = await withPassword(clerk)
  for (let count = 0; count < 10; count += 1) {
    await expect(confirm(session, '12')).rejects.toMatchObject({ code: 'SECOND_FACTOR_FAILED' })
  }
  const right = confirm(session, await codeOf(clerk.totpSecret))
  await expect(right).rejects.toMatchObject({ code: 'RATE_LIMITED' })
})

test("D-9 the applicants' door does not open for staff, with the right password and the same words", async () => {
  const { password } = await makeClerk()
  const act = publicAct('account.sign-in')
  for (const credentials of [
    { email, password, door: 'applicant' as const },
    { email, password: `${password}x`, door: 'staff' as const },
    { email: 'nobody@fund.example', password, door: 'staff' as const },
  ]) {
    await expect(signIn(act, credentials)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
  }
  expect(await db.session.count()).toBe(0)
})
