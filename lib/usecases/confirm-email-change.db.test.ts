import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { findOpenEmailChange } from '@/lib/queries/own-account'
import { actOfViewer, noon, publicAct } from '@/lib/test-support/applicant'
import { lastTokenOf, queuedMails } from '@/lib/test-support/queued-mails'
import { makeSignedIn, openSessions, password, signInAgain } from '@/lib/test-support/signed-in'
import { testDatabase } from '@/lib/test-support/test-database'
import { askEmailChange } from './ask-email-change'
import { confirmEmailChange } from './confirm-email-change'

const email = 'new@clinic.example'
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds)
const ask = (viewer: Viewer, to = email, typed = password, now = noon) =>
  askEmailChange(actOfViewer(viewer, 'account.ask-email-change', now), viewer, { email: to, password: typed })
const confirm = (token: string, here?: string, now = later(1000)) =>
  confirmEmailChange(publicAct('account.confirm-email-change', now), token, here)
const tokens = async () => ({
  old: await lastTokenOf('email-change-old'),
  new: await lastTokenOf('email-change-new'),
})
const addressOf = async (viewer: Viewer) =>
  (await db.account.findUniqueOrThrow({ where: { id: viewer.accountId } })).email

beforeEach(() => testDatabase().reset())

describe('change of mail address', () => {
  it.each([['old', 'new'] as const, ['new', 'old'] as const])(
    'R-REG-10 holds when both ends have agreed, %s first',
    async (first, second) => {
      const viewer = await makeSignedIn()
      await signInAgain(viewer.email)
      await ask(viewer)
      const token = await tokens()
      expect(await confirm(token[first])).toBe('HALF')
      expect(await addressOf(viewer)).toBe(viewer.email)
      expect(await findOpenEmailChange(viewer)).toMatchObject({
        oldAgreed: first === 'old',
        newAgreed: first === 'new',
      })
      expect(await confirm(token[second], viewer.sessionHash)).toBe('DONE')
      expect(await addressOf(viewer)).toBe(email)
      expect(await openSessions(viewer.accountId)).toEqual([viewer.sessionHash])
      const told = (await queuedMails()).filter(({ template }) => template === 'email-changed')
      expect(told.map(({ to }) => to).sort()).toEqual([viewer.email, email].sort())
      await signInAgain(email)
    },
  )

  it('R-REG-10 both ends at the same moment: exactly one of them finishes it', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer)
    const token = await tokens()
    const outcomes = await Promise.all([confirm(token.old), confirm(token.new)])
    expect(outcomes.sort()).toEqual(['DONE', 'HALF'])
    expect(await addressOf(viewer)).toBe(email)
  })

  it('R-REG-10 a second request makes the first one’s links worthless, and halves do not mix', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer)
    const first = await tokens()
    await confirm(first.old)
    await ask(viewer, 'third@clinic.example', password, later(1))
    await expect(confirm(first.new)).rejects.toMatchObject({ code: 'LINK_SUPERSEDED' })
    expect(await confirm((await tokens()).new)).toBe('HALF')
    expect(await addressOf(viewer)).toBe(viewer.email)
  })

  it('R-REG-10 needs the password, another address, and ends after a day', async () => {
    const viewer = await makeSignedIn()
    await expect(ask(viewer, email, 'Wrong-pass-1')).rejects.toMatchObject({
      problems: [{ field: 'password' }],
    })
    await expect(ask(viewer, viewer.email)).rejects.toMatchObject({ problems: [{ field: 'email' }] })
    await ask(viewer)
    const { old } = await tokens()
    await expect(confirm(old, undefined, later(86_400_000))).rejects.toMatchObject({ code: 'LINK_EXPIRED' })
  })

  it('R-REG-7 an address that is taken gets another mail, and the answer is the same', async () => {
    const [viewer, other] = [await makeSignedIn(), await makeSignedIn()]
    expect(await ask(viewer, other.email)).toBe(await ask(viewer, email))
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toContainEqual([
      'email-change-known',
      other.email,
    ])
  })

  it('R-REG-10 an address taken in between is said, and nothing is lost', async () => {
    const [viewer, other] = [await makeSignedIn(), await makeSignedIn()]
    await ask(viewer)
    const token = await tokens()
    await confirm(token.old)
    await db.account.update({ where: { id: other.accountId }, data: { email } })
    await expect(confirm(token.new)).rejects.toMatchObject({ problems: [{ field: '' }] })
    expect(await addressOf(viewer)).toBe(viewer.email)
  })

  it('R-REG-10 a registration at that address that was never activated gives way', async () => {
    const [viewer, other] = [await makeSignedIn(), await makeSignedIn()]
    await db.session.deleteMany({ where: { accountId: other.accountId } })
    await db.membership.deleteMany({ where: { accountId: other.accountId } })
    await db.account.update({ where: { id: other.accountId }, data: { email, status: 'PENDING' } })
    await ask(viewer)
    const token = await tokens()
    await confirm(token.old)
    expect(await confirm(token.new)).toBe('DONE')
    expect(await db.account.count()).toBe(1)
  })
})
