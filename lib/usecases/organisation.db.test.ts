import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import {
  addColleague,
  codeOf,
  membershipOf,
  openTestSession,
  queuedMails,
} from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { changeMemberRole } from './change-member-role'
import { leaveOrganisation, removeMember } from './leave-organisation'
import { switchOrganisation } from './switch-organisation'

let manager: Viewer
let own = 0

beforeEach(async () => {
  await testDatabase().reset()
  manager = await makeApplicant()
  own = await membershipOf(manager)
})

const leave = (who: Viewer, successor?: number) =>
  leaveOrganisation(actOfViewer(who, 'organisation.leave'), who, successor)
const setRole = (who: Viewer, id: number, role: 'MANAGER' | 'MEMBER', successor?: number) =>
  changeMemberRole(actOfViewer(who, 'organisation.role'), who, { id, role, successor })
const remove = (who: Viewer, id: number) => removeMember(actOfViewer(who, 'organisation.remove'), who, id)
const placeOf = (id: number) => db.membership.findUniqueOrThrow({ where: { id } })
const managers = () => db.membership.count({ where: { role: 'MANAGER', status: 'MEMBER' } })

describe('the last 管理者', () => {
  it('R-REG-8 alone, cannot leave or step down', async () => {
    expect(await codeOf(leave(manager))).toBe('LAST_MANAGER')
    expect(await codeOf(setRole(manager, own, 'MEMBER'))).toBe('LAST_MANAGER')
    expect(await codeOf(remove(manager, own))).toBe('LAST_MANAGER')
    expect(await placeOf(own)).toMatchObject({ role: 'MANAGER', status: 'MEMBER' })
  })

  it('R-REG-8 with colleagues, names who takes over in the same step', async () => {
    const colleague = await addColleague(manager)
    expect(await codeOf(leave(manager))).toBe('problem at successor')
    await leave(manager, colleague.membershipId)
    expect(await placeOf(colleague.membershipId)).toMatchObject({ role: 'MANAGER' })
    expect(await placeOf(own)).toMatchObject({ status: 'LEFT' })
  })

  it('R-REG-8 steps down only with a successor', async () => {
    const colleague = await addColleague(manager)
    expect(await codeOf(setRole(manager, own, 'MEMBER'))).toBe('problem at successor')
    await setRole(manager, own, 'MEMBER', colleague.membershipId)
    expect(await placeOf(own)).toMatchObject({ role: 'MEMBER', status: 'MEMBER' })
    expect(await managers()).toBe(1)
  })

  it.each([
    ['whose account is closed', 'CLOSED', 'MEMBER'],
    ['who left', 'ACTIVE', 'LEFT'],
    ['who only asks', 'ACTIVE', 'ASKED'],
  ] as const)('R-REG-8 nobody takes over %s', async (_, account, status) => {
    const colleague = await addColleague(manager, { status })
    await db.account.update({ where: { id: colleague.viewer.accountId }, data: { status: account } })
    expect(await codeOf(leave(manager, colleague.membershipId))).toBe('LAST_MANAGER')
  })

  it('R-REG-8 a person of another organisation cannot take over', async () => {
    await addColleague(manager)
    const stranger = await membershipOf(await makeApplicant())
    expect(await codeOf(leave(manager, stranger))).toBe('problem at successor')
  })

  it('R-REG-8 two 管理者 who leave at the same moment: one of them stays', async () => {
    const second = await addColleague(manager, { role: 'MANAGER' })
    const outcomes = await Promise.all([codeOf(leave(manager)), codeOf(leave(second.viewer))])
    expect(outcomes.sort()).toEqual(['LAST_MANAGER', 'done'])
    expect(await managers()).toBe(1)
  })

  it('R-REG-8 two 管理者 who demote each other at the same moment: one of them stays', async () => {
    const second = await addColleague(manager, { role: 'MANAGER' })
    const outcomes = await Promise.all([
      codeOf(setRole(manager, second.membershipId, 'MEMBER')),
      codeOf(setRole(second.viewer, own, 'MEMBER')),
    ])
    expect(outcomes.sort()).toEqual(['NOT_ALLOWED', 'done'])
    expect(await managers()).toBe(1)
  })

  it('R-REG-8 the successor leaves while being named: nobody is lost', async () => {
    const second = await addColleague(manager)
    await Promise.all([codeOf(leave(manager, second.membershipId)), codeOf(leave(second.viewer))])
    expect(await managers()).toBe(1)
  })
})

describe('leaving', () => {
  it('R-REG-8 ends at once in every session, and everybody is told', async () => {
    const colleague = await addColleague(manager)
    await openTestSession(colleague.viewer.accountId, manager.organisation?.id ?? null)
    await leave(colleague.viewer)
    const sessions = await db.session.findMany({ where: { accountId: colleague.viewer.accountId } })
    expect(sessions.map(({ organisationId }) => organisationId)).toEqual([null, null])
    expect((await queuedMails('member-left')).map(({ to }) => to).sort()).toEqual(
      [colleague.email, manager.email].sort(),
    )
    expect(await codeOf(leave(colleague.viewer))).toBe('NOT_ALLOWED')
  })

  it('R-REG-8 the session goes on for the other organisation of the person', async () => {
    const elsewhere = await makeApplicant()
    const both = await addColleague(elsewhere)
    const { accountId } = both.viewer
    const organisationId = manager.organisation?.id ?? 0
    await db.membership.create({
      data: { accountId, organisationId, role: 'MEMBER', status: 'MEMBER', createdAt: manager.now },
    })
    await leave(both.viewer)
    expect(await db.session.findFirst({ where: { accountId } })).toMatchObject({ organisationId })
  })

  it('R-REG-8 a 管理者 ends it for somebody else, a 担当者 and a stranger do not', async () => {
    const colleague = await addColleague(manager)
    const other = await addColleague(manager)
    expect(await codeOf(remove(other.viewer, colleague.membershipId))).toBe('NOT_ALLOWED')
    expect(await codeOf(remove(await makeApplicant(), colleague.membershipId))).toBe('NOT_FOUND')
    await remove(manager, colleague.membershipId)
    expect(await placeOf(colleague.membershipId)).toMatchObject({ status: 'LEFT' })
    expect(await codeOf(remove(manager, colleague.membershipId))).toBe('WRONG_STATUS')
  })
})

describe('roles', () => {
  it('R-REG-8 are given by a 管理者 of the same organisation, and the person is told', async () => {
    const colleague = await addColleague(manager)
    expect(await codeOf(setRole(colleague.viewer, colleague.membershipId, 'MANAGER'))).toBe('NOT_ALLOWED')
    expect(await codeOf(setRole(await makeApplicant(), colleague.membershipId, 'MANAGER'))).toBe('NOT_FOUND')
    await setRole(manager, colleague.membershipId, 'MANAGER')
    expect(await placeOf(colleague.membershipId)).toMatchObject({ role: 'MANAGER' })
    expect(await queuedMails()).toMatchObject([{ template: 'role-changed', to: colleague.email }])
  })
})

describe('one person in several organisations', () => {
  it('R-REG-8 switches between their own, in this session only', async () => {
    const elsewhere = await makeApplicant()
    const both = await addColleague(elsewhere)
    const { accountId } = both.viewer
    const organisationId = manager.organisation?.id ?? 0
    const other = await openTestSession(accountId, elsewhere.organisation?.id ?? null)
    const change = (to: number) =>
      switchOrganisation(actOfViewer(both.viewer, 'organisation.switch'), both.viewer, to)
    expect(await codeOf(change(organisationId))).toBe('NOT_FOUND')
    await db.membership.create({
      data: { accountId, organisationId, role: 'MEMBER', status: 'MEMBER', createdAt: manager.now },
    })
    await change(organisationId)
    const sessions = await db.session.findMany({ where: { accountId } })
    const places = Object.fromEntries(sessions.map((row) => [row.tokenHash, row.organisationId]))
    expect(places).toEqual({
      [both.viewer.sessionHash]: organisationId,
      [other]: elsewhere.organisation?.id,
    })
  })
})
