import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { openTestSession, queuedMails } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { makeSignedIn, password } from '@/lib/test-support/signed-in'
import { testDatabase } from '@/lib/test-support/test-database'
import { completeSignIn } from './complete-sign-in'
import { signIn } from './sign-in'

beforeEach(() => testDatabase().reset())

const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'
const newerEdge = edge.replaceAll('140', '141')
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const year = 365 * 86_400_000

async function from(email: string, address: string, userAgent: string, now = noon) {
  const act = { ...publicAct('account.sign-in', now), address }
  await signIn(act, { email, password, door: 'applicant', userAgent })
  return (await queuedMails('new-place')).length
}

/** Nobody has signed in as this person yet. */
async function newcomer(): Promise<string> {
  const { email } = await makeSignedIn()
  await db.knownPlace.deleteMany()
  return email
}

describe('R-CLK-9 a sign-in from a new place is told by mail', () => {
  it('once for each, not for the first, nor for a new version or another address next door', async () => {
    const email = await newcomer()
    expect(await from(email, '192.0.2.7', edge)).toBe(0)
    expect(await from(email, '192.0.2.99', newerEdge)).toBe(0)
    expect(await from(email, '198.51.100.7', edge)).toBe(1)
    expect(await from(email, '198.51.100.8', edge)).toBe(1)
    expect(await from(email, '192.0.2.7', firefox)).toBe(2)
    const mails = await queuedMails('new-place')
    expect(mails.map(({ to, values }) => [to, values.browser])).toEqual([
      [email, 'Windows の Edge'],
      [email, 'Linux の Firefox'],
    ])
    expect(mails[0]?.values.link).toMatch(/\/account$/)
  })

  it('R-ALL-7 keeps neither address nor browser, and forgets a place after a year', async () => {
    const email = await newcomer()
    await from(email, '192.0.2.7', edge)
    const rows = await db.knownPlace.findMany()
    expect(rows.map(({ hash }) => hash.length)).toEqual([32])
    await from(email, '198.51.100.7', edge, new Date(noon.getTime() + year))
    expect(await from(email, '192.0.2.7', edge, new Date(noon.getTime() + year + 1))).toBe(2)
  })

  it('is told to staff once the second factor was given, not for the password alone', async () => {
    const { accountId } = await staffViewer()
    const act = publicAct('account.second-factor')
    const places = ['192.0.2.7', '198.51.100.7']
    for (const [at, address] of places.entries()) {
      const tokenHash = await openTestSession(accountId, null)
      await db.session.update({ where: { tokenHash }, data: { address, userAgent: edge } })
      expect(await queuedMails('new-place')).toHaveLength(0)
      await db.$transaction((tx) => completeSignIn(tx, act, tokenHash))
      // The factor again in the same session is no sign-in.
      await db.$transaction((tx) => completeSignIn(tx, act, tokenHash))
      expect(await queuedMails('new-place')).toHaveLength(at)
    }
    expect((await queuedMails('new-place'))[0]?.values.link).toMatch(/\/staff\/account$/)
  })
})
