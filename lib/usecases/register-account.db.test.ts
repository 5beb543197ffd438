import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { makeFacility, noon, publicAct } from '@/lib/test-support/applicant'
import { lastTokenOf, queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateAccount } from './activate-account'
import { registerAccount } from './register-account'
import { signIn } from './sign-in'

const registration = {
  lastName: '髙﨑',
  firstName: '𠮷子',
  kind: 'MEDICAL' as const,
  prefecture: '13',
  code: '0270751',
  phone: '0312345678',
  email: 'yoshiko@clinic.example',
  password: 'Sakura-no-hana-8',
}
type Given = Parameters<typeof registerAccount>[1]

const register = (change: Partial<Given> = {}, now = noon) =>
  registerAccount(publicAct('account.register', now), { ...registration, ...change } as Given)
const activate = (token: string, now = noon) => activateAccount(publicAct('account.activate', now), token)
const signInAs = (email = registration.email, password = registration.password) =>
  signIn(publicAct('account.sign-in'), { email, password, door: 'applicant' })
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds)
const hours = 3_600_000

const lastToken = () => lastTokenOf('activate')

beforeEach(async () => {
  await testDatabase().reset()
  await makeFacility()
})

describe('registration', () => {
  it('R-REG-1 R-ALL-5 keeps who agreed to which version of the texts, and the name as it was typed', async () => {
    await register()
    const account = await db.account.findFirstOrThrow({ include: { consents: true } })
    expect(account).toMatchObject({ status: 'PENDING', lastName: '髙﨑', firstName: '𠮷子' })
    expect(account.consents.map(({ document }) => document).sort()).toEqual([
      'portal-terms',
      'privacy-policy',
    ])
    expect(
      account.consents.every(({ version, at }) => version !== '' && at.getTime() === noon.getTime()),
    ).toBe(true)
  })

  it('R-REG-3 sends a link whose token is stored only as a hash', async () => {
    await register()
    const token = await lastToken()
    expect(token).toMatch(/^[\w-]{43}$/)
    const link = await db.mailLink.findFirstOrThrow()
    expect(JSON.stringify(link)).not.toContain(token)
    expect(link.expiresAt).toEqual(later(3 * hours))
  })

  it.each([
    ['2:59:59.999', 3 * hours - 1, 'ACTIVE'],
    ['3:00:00.000', 3 * hours, 'PENDING'],
  ])('R-REG-3 the link at %s leaves the account %s', async (_, age, status) => {
    await register()
    const outcome = await activate(await lastToken(), later(age)).catch((error: unknown) => error)
    if (status === 'PENDING') expect(outcome).toMatchObject({ code: 'LINK_EXPIRED' })
    expect((await db.account.findFirstOrThrow()).status).toBe(status)
  })

  it('R-REG-3 the link works once, also when pressed ten times at the same moment', async () => {
    await register()
    const token = await lastToken()
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => activate(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(activate(token)).rejects.toMatchObject({ code: 'LINK_USED' })
    expect(await db.membership.count()).toBe(1)
  })

  it('R-REG-3 registering again makes the earlier link worthless', async () => {
    await register()
    const first = await lastToken()
    await register({ phone: '0398765432' }, later(1000))
    await expect(activate(first, later(2000))).rejects.toMatchObject({ code: 'LINK_SUPERSEDED' })
    await activate(await lastToken(), later(2000))
    expect(await db.account.findFirstOrThrow()).toMatchObject({ status: 'ACTIVE', phone: '0398765432' })
  })

  it('R-REG-4 only an activated account can sign in', async () => {
    await register()
    await expect(signInAs()).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await activate(await lastToken())
    await expect(signInAs()).resolves.toMatchObject({ token: expect.stringMatching(/^[\w-]{43}$/) })
  })

  it('R-REG-6 a code the master does not hold is said at the field, and nothing is kept', async () => {
    const found = await register({ code: '0314732' }).catch((error: unknown) => error)
    expect(isProblemsFound(found) && found.problems).toMatchObject([{ field: 'code' }])
    expect(await db.account.count()).toBe(0)
    expect(await db.outboxMail.count()).toBe(0)
  })

  it.each([
    ['11', '2401966'],
    ['12', '9210014'],
    ['13', '0314732'],
    ['14', '0803304'],
    ['01', '8010016'],
  ])('R-REG-6 an institution of prefecture %s registers with its code %s', async (prefecture, code) => {
    await makeFacility({ prefecture, code })
    await register({ prefecture, code })
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['activate'])
  })

  it('R-REG-6 the same seven digits in another prefecture are another institution', async () => {
    await expect(register({ prefecture: '14' })).rejects.toSatisfy(isProblemsFound)
  })

  it('R-REG-7 a known address gets the same answer and another mail', async () => {
    const unknown = await register()
    await activate(await lastToken())
    const known = await register()
    expect({ ...known, mailId: '', registration: {} }).toEqual({ ...unknown, mailId: '', registration: {} })
    expect((await queuedMails()).map(({ template }) => template)).toEqual(['activate', 'already-registered'])
    await signInAs()
  })

  it('R-REG-11 whoever comes second to a facility asks, and is no member yet', async () => {
    await register()
    await activate(await lastToken())
    await register({ email: 'second@clinic.example' })
    await activate(await lastToken())
    const memberships = await db.membership.findMany({ orderBy: { id: 'asc' } })
    expect(memberships.map(({ role, status }) => [role, status])).toEqual([
      ['MANAGER', 'MEMBER'],
      ['MEMBER', 'ASKED'],
    ])
  })

  it('every deed leaves its row in the audit log, which nobody can change', async () => {
    await register()
    await activate(await lastToken())
    await signInAs(undefined, 'wrong').catch(() => undefined)
    const names = (await db.auditEntry.findMany({ orderBy: { id: 'asc' } })).map(({ name }) => name)
    expect(names).toEqual(['account.register', 'account.activate', 'account.sign-in-failed'])
    await expect(db.auditEntry.deleteMany()).rejects.toThrow(/append-only|permission denied/)
    await expect(db.auditEntry.updateMany({ data: { name: 'x' } })).rejects.toThrow(
      /append-only|permission denied/,
    )
  })
})

describe('password', () => {
  it.each([
    ['a word of the facility’s name', 'Harbour-2026', /機関の名称/],
    ['the facility’s code', 'Xx-0270751-y', /機関の名称や機関コード/],
    ['the mail address', 'Yoshiko-2026', /メールアドレス/],
    ['one of the kept list', 'Rush2112', /よく使われている/],
  ])('R-REG-2 refused with the reason: it holds %s', async (_, password, reason) => {
    await makeFacility({ prefecture: '14', name: 'HARBOUR 診療所' })
    const found = await register({ prefecture: '14', password }).catch((error: unknown) => error)
    expect(isProblemsFound(found) && found.problems).toMatchObject([
      { field: 'password', message: expect.stringMatching(reason) },
    ])
    expect(await db.account.count()).toBe(0)
  })
})

describe('sign-in', () => {
  it('is refused after ten wrong passwords, also when they come at once, before the password is looked at', async () => {
    await register()
    await activate(await lastToken())
    await Promise.allSettled(Array.from({ length: 10 }, () => signInAs(undefined, 'Wrong-pass-1')))
    await expect(signInAs()).rejects.toEqual(new Refusal('RATE_LIMITED'))
  })

  it('says the same for an unknown address as for a wrong password', async () => {
    await register()
    await activate(await lastToken())
    const wrong = await signInAs(undefined, 'Wrong-pass-1').catch((error: unknown) => error)
    const unknown = await signInAs('nobody@clinic.example').catch((error: unknown) => error)
    expect(unknown).toEqual(wrong)
  })

  it('D-9 an applicant cannot come in by the door of the staff', async () => {
    await register()
    await activate(await lastToken())
    const { email, password } = registration
    const act = publicAct('account.sign-in')
    await expect(signIn(act, { email, password, door: 'staff' })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
  })
})
