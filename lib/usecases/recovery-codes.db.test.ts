import { beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isRecoveryCode } from '@/lib/domain/account/recovery-code'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { addStaff } from './add-staff'
import { confirmSecondFactor } from './confirm-second-factor'
import { makeRecoveryCodes } from './make-recovery-codes'
import { signIn } from './sign-in'
import { operator } from './transact'

beforeEach(() => testDatabase().reset())

const email = 'clerk@fund.example'

async function makeClerk() {
  const act = { name: 'staff.add' as const, actor: operator, now: noon }
  const { credentials } = await addStaff(act, { email, role: 'clerk' })
  if (!credentials) throw new Error('unreachable')
  const { id } = await db.account.findUniqueOrThrow({ where: { email } })
  const { password } = credentials
  const viewer = { accountId: id, email, role: 'clerk', now: noon, sessionHash: '' } as unknown as Viewer
  const make = (typed = password) =>
    makeRecoveryCodes(
      { ...publicAct('account.make-recovery-codes'), actor: { accountId: id, role: 'clerk' } },
      viewer,
      typed,
    )
  const half = async () => {
    const { token } = await signIn(publicAct('account.sign-in'), { email, password, door: 'staff' })
    return { accountId: id, sessionHash: hashToken(token) }
  }
  return { id, make, half }
}

const confirm = (session: { accountId: string; sessionHash: string }, code: string) =>
  confirmSecondFactor(publicAct('account.second-factor'), session, code)

describe('R-CLK-9 R-REG-10 recovery codes for a lost authenticator', () => {
  test('ten are made, only their hashes stay, and one opens a session', async () => {
    const { make, half } = await makeClerk()
    const codes = await make()
    expect(new Set(codes).size).toBe(10)
    expect(codes.every(isRecoveryCode)).toBe(true)
    const kept = JSON.stringify(await db.recoveryCode.findMany())
    for (const code of codes) expect(kept).not.toContain(code)
    const session = await half()
    await confirm(session, codes[3] ?? '')
    expect(await db.session.findFirst()).toMatchObject({ secondFactorAt: noon })
    const changes = (await queuedMails()).map(({ values }) => values.change)
    expect(changes).toEqual([
      '二要素認証の回復用コードを発行しました',
      '回復用コードを使ってログインしました（残り9個）',
    ])
  })

  test('one works once, also when it is sent twice at once', async () => {
    const { make, half } = await makeClerk()
    const [code = ''] = await make()
    const sessions = [await half(), await half(), await half()]
    const outcomes = await Promise.all(sessions.map((session) => codeOf(confirm(session, code))))
    expect(outcomes.sort()).toEqual(['SECOND_FACTOR_FAILED', 'SECOND_FACTOR_FAILED', 'done'])
    expect(await codeOf(confirm(await half(), code))).toBe('SECOND_FACTOR_FAILED')
  })

  test('fresh ones kill those before, and the password is asked first', async () => {
    const { make, half } = await makeClerk()
    const [old = ''] = await make()
    const [fresh = ''] = await make()
    expect(await codeOf(make('Wrong-Password-1'))).toBe('problem at password')
    expect(await codeOf(confirm(await half(), old))).toBe('SECOND_FACTOR_FAILED')
    expect(await codeOf(confirm(await half(), fresh))).toBe('done')
    expect(await db.recoveryCode.count()).toBe(10)
  })

  test('the code of another person opens nothing, and guesses are counted like those of the app', async () => {
    const { make, half } = await makeClerk()
    const [code = ''] = await make()
    await db.recoveryCode.deleteMany()
    const session = await half()
    const tries = await Promise.all(Array.from({ length: 12 }, () => codeOf(confirm(session, code))))
    expect(tries.filter((outcome) => outcome === 'SECOND_FACTOR_FAILED')).toHaveLength(10)
    expect(tries.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(2)
  })

  test('there are none without a second factor', async () => {
    const { id, make } = await makeClerk()
    await db.account.update({ where: { id }, data: { totpSecret: null } })
    expect(await codeOf(make())).toBe('WRONG_STATUS')
  })
})
