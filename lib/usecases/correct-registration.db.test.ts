import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { mailBounced } from '@/lib/queries/mail-state'
import { makeFacility, noon, publicAct } from '@/lib/test-support/applicant'
import { lastTokenOf, queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateAccount } from './activate-account'
import { correctRegistration } from './correct-registration'
import type { KeptRegistration } from './keep-registration'
import { registerAccount } from './register-account'
import { renewActivationLink } from './renew-activation-link'
import { signIn } from './sign-in'

const typed = {
  lastName: '髙﨑',
  firstName: '𠮷子',
  kind: 'MEDICAL' as const,
  prefecture: '13',
  code: '0270751',
  phone: '0312345678',
  email: 'yoshiko@clinci.example',
  password: 'Sakura-no-hana-8',
}
const right = 'yoshiko@clinic.example'
const hours = 3_600_000
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds)

const register = (email = typed.email, now = noon) =>
  registerAccount(publicAct('account.register', now), { ...typed, email })
const correct = (sent: KeptRegistration, email?: string, now = later(1000)) =>
  correctRegistration(publicAct('account.correct-address', now), sent, email)
const activate = (token: string, now = later(2000)) =>
  activateAccount(publicAct('account.activate', now), token)
const renew = (token: string, now: Date) => renewActivationLink(publicAct('account.resend-link', now), token)
const enter = (email: string) =>
  signIn(publicAct('account.sign-in'), { email, password: typed.password, door: 'applicant' })

beforeEach(async () => {
  await testDatabase().reset()
  await makeFacility()
})

describe('re-sending', () => {
  it('R-REG-5 sends a new link with three hours of its own and makes the first worthless', async () => {
    const { registration } = await register()
    const first = await lastTokenOf('activate')
    const again = await correct(registration, undefined, later(hours))
    expect(again.expiresAt).toEqual(later(4 * hours))
    await expect(activate(first)).rejects.toMatchObject({ code: 'LINK_SUPERSEDED' })
    await activate(await lastTokenOf('activate'), later(4 * hours - 1))
    expect(await db.consent.count()).toBe(2)
  })

  it('R-REG-5 is limited per address', async () => {
    const { registration } = await register()
    for (let sent = 1; sent < 6; sent += 1) await correct(registration)
    await expect(correct(registration)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  })
})

describe('correcting a mistyped address', () => {
  it('R-REG-5 carries the registration over, forgets the wrong address and supersedes its link', async () => {
    const { registration } = await register()
    const wrong = await lastTokenOf('activate')
    await correct(registration, right)
    await expect(activate(wrong)).rejects.toMatchObject({ code: 'LINK_SUPERSEDED' })
    await activate(await lastTokenOf('activate', right))
    await enter(right)
    expect(await db.account.findMany({ select: { email: true, lastName: true } })).toEqual([
      { email: right, lastName: '髙﨑' },
    ])
    expect(await db.consent.count()).toBe(2)
  })

  it('R-REG-5 goes on when the mistyped address is somebody else’s account', async () => {
    await register()
    await activate(await lastTokenOf('activate'))
    const { registration } = await register()
    await correct(registration, right)
    await activate(await lastTokenOf('activate', right))
    await enter(right)
    expect(await db.account.count()).toBe(2)
  })

  it('R-REG-7 answers alike whether or not the new address is known, and tells its owner', async () => {
    await register(right)
    await activate(await lastTokenOf('activate'))
    const { registration } = await register()
    const known = await correct(registration, right)
    const unknown = await correct({ ...registration, email: 'other@clinic.example' }, 'free@clinic.example')
    const shape = (sent: typeof known) => ({ ...sent, mailId: typeof sent.mailId, registration: {} })
    expect(shape(known)).toEqual(shape(unknown))
    expect((await queuedMails()).filter(({ to }) => to === right).at(-1)?.template).toBe('already-registered')
  })

  it('R-REG-5 leaves alone what somebody else has registered at that address since', async () => {
    const { registration } = await register()
    await registerAccount(publicAct('account.register', later(500)), { ...typed, password: 'Another-one-9' })
    await correct(registration, right)
    await activate(await lastTokenOf('activate', typed.email))
    expect(await db.account.count()).toBe(2)
  })

  it('R-REG-5 at the very moment of the activation one of both holds, never half of each', async () => {
    for (let round = 0; round < 5; round += 1) {
      await testDatabase().reset()
      await makeFacility()
      const { registration } = await register()
      const token = await lastTokenOf('activate')
      const [activated] = await Promise.allSettled([activate(token), correct(registration, right)])
      const emails = (await db.account.findMany({ orderBy: { email: 'asc' } })).map(
        ({ email, status }) => `${email} ${status}`,
      )
      expect(emails).toEqual(
        activated.status === 'fulfilled'
          ? [`${typed.email} ACTIVE`, `${right} PENDING`]
          : [`${right} PENDING`],
      )
    }
  })
})

describe('an expired link', () => {
  it('R-REG-5 brings a new one to the account’s address, once however often it is pressed', async () => {
    await register()
    const old = await lastTokenOf('activate')
    const now = later(3 * hours)
    const presses = await Promise.allSettled(Array.from({ length: 5 }, () => renew(old, now)))
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await queuedMails()).toHaveLength(2)
    await activate(await lastTokenOf('activate'), later(6 * hours - 1))
  })

  it('R-REG-5 brings none once the account is active', async () => {
    await register()
    const token = await lastTokenOf('activate')
    await activate(token)
    await expect(renew(token, later(4 * hours))).rejects.toMatchObject({ code: 'LINK_USED' })
  })
})

it('R-REG-5 a mail that was refused for good is a bounce, known by the mail and not by the account', async () => {
  const { mailId } = await register()
  expect(await mailBounced(mailId)).toBe(false)
  await db.outboxMail.update({
    where: { id: mailId },
    data: { failedAt: later(1), lastError: 'MailRefused 550' },
  })
  expect(await mailBounced(mailId)).toBe(true)
})
