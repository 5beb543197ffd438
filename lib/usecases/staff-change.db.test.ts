import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, it } from 'vitest'
import { wallClock } from '@/lib/adapters/clock'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { newTotpSecret } from '@/lib/adapters/totp'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf, openTestSession, queuedMails } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateAccount } from './activate-account'
import { askReset } from './ask-reset'
import { decideStaffChange } from './decide-staff-change'
import { joiningSecret, joinStaff } from './join-staff'
import { lockStaff, unlockStaff } from './lock-staff'
import { proposeStaff, proposeStaffRole } from './propose-staff-change'

beforeEach(() => testDatabase().reset())

const wanted = {
  ...{ email: 'new@fund.example', lastName: '髙﨑', firstName: '新', role: 'clerk' as const },
  reason: '増員のため',
}

async function proposedStaff() {
  const act = await staffAct('staff.propose')
  await proposeStaff(act, wanted)
  const { id } = await db.staffChange.findFirstOrThrow({ where: { status: 'PROPOSED' } })
  return { act, id }
}

/** Another admin, so that a change of the one before is not about the last. */
const decider = (role: 'admin' | 'supervisor' = 'supervisor') => staffAct('staff.decide', role)

async function joiningToken(): Promise<string> {
  const [mail] = await queuedMails('staff-invited')
  return mail?.values.link?.split('token=')[1] ?? ''
}

async function codeFor(secret: string, at?: Date): Promise<string> {
  const timestamp = (at ?? (await wallClock())).getTime()
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

describe('R-CLK-9 a new member of staff', () => {
  it('is let in by two people, and sets password and second factor alone', async () => {
    const { id } = await proposedStaff()
    expect(await db.account.count({ where: { email: wanted.email } })).toBe(0)
    await decideStaffChange(await decider(), { id, decision: 'accept' })
    const token = await joiningToken()
    const code = await codeFor(joiningSecret(token))
    await joinStaff(publicAct('staff.join'), { token, newPassword: 'Sakura-no-hana-8', code })
    const account = await db.account.findUniqueOrThrow({ where: { email: wanted.email } })
    expect(account).toMatchObject({ status: 'ACTIVE', staffRole: 'CLERK', lastName: '髙﨑' })
    expect(account.totpSecret).not.toBeNull()
    const again = joinStaff(publicAct('staff.join'), { token, newPassword: 'Sakura-no-hana-9', code })
    expect(await codeOf(again)).toBe('LINK_USED')
  })

  it('does not get in with a wrong code, a weak password or a link that is old', async () => {
    const { id } = await proposedStaff()
    await decideStaffChange(await decider(), { id, decision: 'accept' })
    const token = await joiningToken()
    const code = await codeFor(joiningSecret(token))
    const join = (more: object, now = noon) =>
      codeOf(
        joinStaff(publicAct('staff.join', now), { token, newPassword: 'Sakura-no-hana-8', code, ...more }),
      )
    expect(await join({ code: await codeFor(newTotpSecret()) })).toBe('problem at code')
    expect(await join({ newPassword: 'new@fund.example' })).toContain('newPassword')
    expect(await join({}, new Date(noon.getTime() + 7 * 86_400_000))).toBe('LINK_EXPIRED')
    expect(await join({})).toBe('done')
  })

  it('R-REG-7 cannot be brought in by the applicants’ door in between', async () => {
    const { id } = await proposedStaff()
    await decideStaffChange(await decider(), { id, decision: 'accept' })
    await askReset(publicAct('account.ask-reset'), wanted.email)
    expect((await queuedMails('activate')).length).toBe(0)
    const token = await joiningToken()
    expect(await codeOf(activateAccount(publicAct('account.activate'), token))).toBe('LINK_EXPIRED')
    const links = await db.mailLink.findMany({ where: { purpose: 'ACTIVATE' } })
    expect(links).toEqual([])
    expect(await db.mailLink.count({ where: { tokenHash: hashToken(token) } })).toBe(1)
  })

  it('needs an address that nobody has, and one proposal at a time', async () => {
    const act = await staffAct('staff.propose')
    const known = await staffViewer()
    expect(await codeOf(proposeStaff(act, { ...wanted, email: known.email }))).toBe('problem at email')
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => proposeStaff(act, wanted)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('R-CLK-9 another role', () => {
  it('counts once somebody else has accepted it, and ends what was open', async () => {
    const { accountId: id } = await staffViewer()
    await openTestSession(id, null)
    const act = await staffAct('staff.propose')
    await proposeStaffRole(act, { id, role: 'auditor', reason: '異動のため' })
    const change = await db.staffChange.findFirstOrThrow()
    for (const decision of ['accept', 'refuse'] as const) {
      expect(await codeOf(decideStaffChange(act, { id: change.id, decision }))).toBe('SAME_PERSON')
    }
    await decideStaffChange(await decider(), { id: change.id, decision: 'accept' })
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ staffRole: 'AUDITOR' })
    expect(await db.session.count({ where: { accountId: id, endedAt: null } })).toBe(0)
    const [mail] = await queuedMails('staff-role-changed')
    expect(mail?.values).toMatchObject({ before: '審査担当', after: '監査担当' })
  })

  it('is nobody’s to give themselves, neither to propose nor to accept', async () => {
    const act = await staffAct('staff.propose')
    const own = { id: act.actor.accountId ?? '', role: 'supervisor' as const, reason: '兼務のため' }
    expect(await codeOf(proposeStaffRole(act, own))).toBe('OWN_ACCOUNT')
    const subject = await decider()
    const id = subject.actor.accountId ?? ''
    await proposeStaffRole(act, { id, role: 'admin', reason: '昇任のため' })
    const change = await db.staffChange.findFirstOrThrow()
    expect(await codeOf(decideStaffChange(subject, { id: change.id, decision: 'accept' }))).toBe(
      'OWN_ACCOUNT',
    )
  })

  it('of ten who decide at once one is heard', async () => {
    const { id } = await proposedStaff()
    const acts = await Promise.all(Array.from({ length: 10 }, () => decider()))
    const results = await Promise.allSettled(
      acts.map((act, at) => decideStaffChange(act, { id, decision: at % 2 ? 'accept' : 'refuse' })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('R-CLK-9 a leaver', () => {
  const order = (id: string) => ({ id, reason: '退職のため' })

  it('is out at once and cannot sign in until unlocked', async () => {
    const { accountId: id } = await staffViewer()
    await openTestSession(id, null)
    const act = await staffAct('staff.lock')
    await lockStaff(act, order(id))
    expect(await db.session.count({ where: { accountId: id, endedAt: null } })).toBe(0)
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'LOCKED' })
    expect(await codeOf(lockStaff(act, order(id)))).toBe('WRONG_STATUS')
    await unlockStaff({ ...act, name: 'staff.unlock' }, order(id))
    expect(await db.account.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'ACTIVE' })
  })

  it('is never oneself, an applicant or the last admin', async () => {
    const act = await staffAct('staff.lock')
    const own = act.actor.accountId ?? ''
    expect(await codeOf(lockStaff(act, order(own)))).toBe('OWN_ACCOUNT')
    expect(await codeOf(lockStaff(act, order('nobody')))).toBe('NOT_FOUND')
    const other = await staffAct('staff.lock')
    await db.account.update({ where: { id: own }, data: { status: 'LOCKED' } })
    // Whoever asks was an admin a moment ago.
    expect(await codeOf(lockStaff(act, order(other.actor.accountId ?? '')))).toBe('LAST_ADMIN')
  })

  it('two admins who lock each other at once leave one', async () => {
    const [one, two] = [await staffAct('staff.lock'), await staffAct('staff.lock')]
    const results = await Promise.allSettled([
      lockStaff(one, order(two.actor.accountId ?? '')),
      lockStaff(two, order(one.actor.accountId ?? '')),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await db.account.count({ where: { staffRole: 'ADMIN', status: 'ACTIVE' } })).toBe(1)
  })
})
