import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { lastTokenOf, queuedMails } from '@/lib/test-support/queued-mails'
import { makeSignedIn, openSessions, password, signInAgain } from '@/lib/test-support/signed-in'
import { testDatabase } from '@/lib/test-support/test-database'
import { askReset } from './ask-reset'
import { resetPassword } from './reset-password'

const another = 'Momiji-no-ha-9'
const hour = 3_600_000
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds)
const ask = (email: string, now = noon) => askReset(publicAct('account.ask-reset', now), email)
const reset = (token: string, now = later(1000), typed = another) =>
  resetPassword(publicAct('account.reset', now), token, typed)

beforeEach(() => testDatabase().reset())

describe('password reset', () => {
  it('R-REG-10 sets the password, ends every session and tells the owner', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer.email)
    await reset(await lastTokenOf('reset'))
    expect(await openSessions(viewer.accountId)).toEqual([])
    await expect(signInAgain(viewer.email)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await signInAgain(viewer.email, another)
    expect((await queuedMails()).at(-1)).toMatchObject({ template: 'password-changed', to: viewer.email })
  })

  it('R-REG-10 the link works to 0:59:59.999 and once, also when sent ten times at the same moment', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer.email)
    const token = await lastTokenOf('reset')
    await expect(reset(token, later(hour))).rejects.toMatchObject({ code: 'LINK_EXPIRED' })
    const presses = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => reset(token, later(hour - 1), `Momiji-no-ha-${index}`)),
    )
    const winner = presses.findIndex(({ status }) => status === 'fulfilled')
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await signInAgain(viewer.email, `Momiji-no-ha-${winner}`)
    await expect(reset(token)).rejects.toMatchObject({ code: 'LINK_USED' })
  })

  it('R-REG-10 a later request makes the earlier link worthless, also when both come at once', async () => {
    const viewer = await makeSignedIn()
    await Promise.all([ask(viewer.email), ask(viewer.email), ask(viewer.email)])
    const open = await db.mailLink.count({ where: { purpose: 'RESET', supersededAt: null } })
    expect(open).toBe(1)
  })

  it('R-REG-10 a link of another purpose sets nothing', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer.email)
    const token = await lastTokenOf('reset')
    await db.mailLink.updateMany({ data: { purpose: 'INVITE' } })
    await expect(reset(token)).rejects.toMatchObject({ code: 'LINK_EXPIRED' })
    await signInAgain(viewer.email, password)
  })

  it('R-REG-2 a weak password is refused with the reason, and the link still works', async () => {
    const viewer = await makeSignedIn()
    await ask(viewer.email)
    const token = await lastTokenOf('reset')
    const code = viewer.facilities[0]?.code ?? ''
    const found = await reset(token, later(1), `Xx-${code}`).catch((error: unknown) => error)
    expect(isProblemsFound(found) && found.problems).toMatchObject([{ field: 'newPassword' }])
    await reset(token)
  })

  it('R-REG-7 every address gets a mail; before the activation it is the activation’s', async () => {
    const viewer = await makeSignedIn()
    await db.account.update({ where: { id: viewer.accountId }, data: { status: 'PENDING' } })
    await ask(viewer.email)
    await ask('nobody@clinic.example')
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['activate', viewer.email],
      ['reset-unknown', 'nobody@clinic.example'],
    ])
  })

  it('R-REG-7 R-REG-10 the limit is the same for known and unknown addresses', async () => {
    const viewer = await makeSignedIn()
    for (const email of [viewer.email, 'nobody@clinic.example']) {
      for (let times = 0; times < 6; times += 1) await ask(email)
      await expect(ask(email)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    }
  })

  it('R-CLK-9 does not bypass the second factor', async () => {
    const viewer = await makeSignedIn()
    const secret = Uint8Array.from([1, 2, 3])
    await db.account.update({ where: { id: viewer.accountId }, data: { totpSecret: secret } })
    await ask(viewer.email)
    await reset(await lastTokenOf('reset'))
    const kept = await db.account.findUniqueOrThrow({ where: { id: viewer.accountId } })
    expect(kept.totpSecret).toEqual(secret)
    const session = await signInAgain(viewer.email, another)
    expect(await db.session.findUnique({ where: { tokenHash: session } })).toMatchObject({
      secondFactorAt: null,
    })
  })
})
