import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { actOfViewer, makeApplicant, noon, publicAct } from '@/lib/test-support/applicant'
import {
  addColleague,
  codeOf,
  lastInvitationToken,
  openTestSession,
  queuedMails,
} from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { joinByInvitation, registerByInvitation } from './accept-invitation'
import { renewInvitation, withdrawInvitation } from './care-for-invitation'
import { invitePerson } from './invite-person'
import { signIn } from './sign-in'

let manager: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  manager = await makeApplicant()
})

const email = 'new@clinic.example'
const days = 24 * 3_600_000
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds)
const invite = (to = email, role: 'MANAGER' | 'MEMBER' = 'MEMBER', who = manager) =>
  invitePerson(actOfViewer(who, 'organisation.invite'), who, { email: to, role })
const person = { lastName: '槗本', firstName: '𠮷男', phone: '0312345678', password: 'Sakura-no-hana-8' }
const accept = (token: string, now = noon, change = {}) =>
  registerByInvitation(publicAct('organisation.join', now), { token, ...person, ...change })
const join = (who: Viewer, token: string) =>
  joinByInvitation(actOfViewer(who, 'organisation.join'), who, token)
const openInvitation = () =>
  db.mailLink.findFirstOrThrow({ where: { purpose: 'INVITE', usedAt: null, supersededAt: null } })

describe('an invitation to somebody without an account', () => {
  it('R-REG-8 makes an active account and a member, once', async () => {
    await invite(email, 'MANAGER')
    const token = await lastInvitationToken()
    await accept(token)
    const account = await db.account.findUniqueOrThrow({
      where: { email },
      include: { memberships: true, consents: true },
    })
    expect(account).toMatchObject({ status: 'ACTIVE', lastName: '槗本', firstName: '𠮷男' })
    expect(account.memberships).toMatchObject([{ role: 'MANAGER', status: 'MEMBER' }])
    expect(account.consents).toHaveLength(2)
    expect(await codeOf(accept(token))).toBe('INVITATION_USED')
    const credentials = { email, password: person.password, door: 'applicant' as const }
    await signIn(publicAct('account.sign-in'), credentials)
    expect(await db.session.findFirst()).toMatchObject({ organisationId: manager.organisation?.id })
  })

  it.each([
    ['6 days 23:59:59.999', 7 * days - 1, 'done'],
    ['7 days', 7 * days, 'INVITATION_EXPIRED'],
  ])('R-REG-8 after %s it is %s', async (_, age, outcome) => {
    await invite()
    expect(await codeOf(accept(await lastInvitationToken(), later(age)))).toBe(outcome)
  })

  it('R-REG-8 pressed ten times at the same moment it makes one account', async () => {
    await invite()
    const token = await lastInvitationToken()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => codeOf(accept(token))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await db.membership.count()).toBe(2)
  })

  it('R-REG-8 completes a registration that was begun by whoever, with what is typed now', async () => {
    const facilityId = manager.facilities[0]?.id ?? 0
    await db.account.create({
      data: {
        ...{ email, status: 'PENDING', passwordHash: 'of an impostor', lastName: '偽', firstName: '者' },
        ...{ phone: '0300000000', createdAt: noon, registeringFacility: facilityId },
      },
    })
    await invite()
    await accept(await lastInvitationToken())
    const account = await db.account.findUniqueOrThrow({ where: { email } })
    expect(account).toMatchObject({ status: 'ACTIVE', lastName: '槗本', registeringFacility: null })
    expect(account.passwordHash).toMatch(/^\$argon2id/)
  })

  it('R-REG-2 the password may not hold the address that the invitation went to, and nothing is used up', async () => {
    await invite('hanako.yamada@clinic.example')
    const token = await lastInvitationToken()
    const guessable = { password: 'Hanako.Yamada-1' }
    expect(await codeOf(accept(token, noon, guessable))).toContain('problem at password')
    expect(await codeOf(accept(token))).toBe('done')
  })

  it('stores no token, and tells the colleagues', async () => {
    const colleague = await addColleague(manager)
    await invite()
    const token = await lastInvitationToken()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await db.mailLink.findMany())).not.toContain(token)
    await accept(token)
    expect((await queuedMails('member-joined')).map(({ to }) => to).sort()).toEqual(
      [manager.email, colleague.email].sort(),
    )
  })
})

describe('an invitation to somebody with an account', () => {
  it('R-REG-8 joins after signing in, and the person works there from now on', async () => {
    const other = await makeApplicant()
    other.sessionHash = await openTestSession(other.accountId, other.organisation?.id ?? null)
    await invite(other.email)
    await join(other, await lastInvitationToken())
    const places = await db.membership.findMany({ where: { accountId: other.accountId } })
    expect(places.map(({ status }) => status)).toEqual(['MEMBER', 'MEMBER'])
    expect(await db.session.findFirst()).toMatchObject({ organisationId: manager.organisation?.id })
  })

  it('R-REG-8 is for that address only', async () => {
    const other = await makeApplicant()
    await invite()
    const token = await lastInvitationToken()
    expect(await codeOf(join(other, token))).toBe('INVITATION_NOT_YOURS')
    expect(await codeOf(accept(token))).toBe('done')
  })

  it('cannot be used to set a new password for it', async () => {
    const other = await makeApplicant()
    await invite(other.email)
    expect(await codeOf(accept(await lastInvitationToken()))).toBe('INVITATION_USED')
    expect(await db.account.findUnique({ where: { email: other.email } })).toMatchObject({
      passwordHash: 'nobody signs in with this',
    })
  })

  it('R-REG-7 the 管理者 cannot tell it from one without', async () => {
    const other = await makeApplicant()
    const answers = [await invite(), await invite(other.email)]
    expect(answers[0]).toEqual(answers[1])
    const mails = await queuedMails('invitation')
    const words = mails.map(({ values }) => Object.entries(values).filter(([key]) => key !== 'link'))
    expect(words[0]).toEqual(words[1])
  })

  it('R-REG-8 brings back whoever had left', async () => {
    const former = await addColleague(manager, { status: 'LEFT' })
    await invite(former.email, 'MANAGER')
    expect(await db.membership.findFirst({ where: { status: 'INVITED' } })).toBeTruthy()
    await join(former.viewer, await lastInvitationToken())
    const place = await db.membership.findUnique({ where: { id: former.membershipId } })
    expect(place).toMatchObject({ status: 'MEMBER', role: 'MANAGER' })
  })

  it('says what the 管理者 sees anyway: who is in the organisation or asks to be', async () => {
    const member = await addColleague(manager)
    const asker = await addColleague(manager, { status: 'ASKED' })
    expect(await codeOf(invite(member.email))).toBe('problem at email')
    expect(await codeOf(invite(asker.email))).toBe('problem at email')
    expect(await queuedMails('invitation')).toEqual([])
  })
})

describe('looking after invitations', () => {
  it('R-REG-8 sending again makes the earlier link worthless', async () => {
    await invite()
    const first = await lastInvitationToken()
    const { id } = await openInvitation()
    await renewInvitation(actOfViewer(manager, 'organisation.invite-again', later(days)), manager, id)
    expect(await codeOf(accept(first, later(days)))).toBe('INVITATION_WITHDRAWN')
    expect(await codeOf(accept(await lastInvitationToken(), later(8 * days - 1)))).toBe('done')
  })

  it('R-REG-8 taken back, it stops working, and the state of the invited person ends', async () => {
    const other = await makeApplicant()
    await invite(other.email)
    const token = await lastInvitationToken()
    const { id } = await openInvitation()
    await withdrawInvitation(actOfViewer(manager, 'organisation.invite-withdraw'), manager, id)
    expect(await codeOf(join(other, token))).toBe('INVITATION_WITHDRAWN')
    expect(await db.membership.count({ where: { status: 'INVITED' } })).toBe(0)
  })

  it('R-REG-8 two 管理者 who invite the same person leave one working link', async () => {
    const second = await addColleague(manager, { role: 'MANAGER' })
    await Promise.all([invite(), invite(email, 'MEMBER', second.viewer)])
    expect(await db.mailLink.count({ where: { purpose: 'INVITE', supersededAt: null } })).toBe(1)
  })

  it('taken back and taken up at the same moment: one of the two happens', async () => {
    await invite()
    const token = await lastInvitationToken()
    const { id } = await openInvitation()
    const withdraw = withdrawInvitation(actOfViewer(manager, 'organisation.invite-withdraw'), manager, id)
    const outcomes = await Promise.all([codeOf(accept(token)), codeOf(withdraw)])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  it('is for the 管理者 of this organisation only', async () => {
    const member = await addColleague(manager)
    const stranger = await makeApplicant()
    await invite()
    const { id } = await openInvitation()
    expect(await codeOf(invite('x@clinic.example', 'MEMBER', member.viewer))).toBe('NOT_ALLOWED')
    for (const [who, code] of [
      [member.viewer, 'NOT_ALLOWED'],
      [stranger, 'NOT_FOUND'],
    ] as const) {
      const act = actOfViewer(who, 'organisation.invite-again')
      expect(await codeOf(renewInvitation(act, who, id))).toBe(code)
      expect(await codeOf(withdrawInvitation(act, who, id))).toBe(code)
    }
  })

  it('is limited: six mails an hour to one address, also when they are asked for at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => codeOf(invite())))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(6)
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(4)
  })
})
