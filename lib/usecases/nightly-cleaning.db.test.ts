import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { addColleague, codeOf } from '@/lib/test-support/colleague'
import { lastTokenOf } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateAccount } from './activate-account'
import { discardStalePreviews } from './discard-stale-previews'
import { endExpiredInvitations } from './end-expired-invitations'
import { invitePerson } from './invite-person'
import { removeNeverActivated } from './remove-never-activated'
import { sendActivationLink } from './send-link'
import { type Act, system } from './transact'

beforeEach(() => testDatabase().reset())

const later = (days: number, milliseconds = 0) => new Date(noon.getTime() + days * 86_400_000 + milliseconds)
const night = (now: Date): Act => ({ name: 'job.run', actor: system, now })
const really = { dryRun: false }

async function pending(email = 'never@clinic.example') {
  return db.account.create({
    data: {
      ...{
        email,
        status: 'PENDING',
        passwordHash: 'x',
        lastName: '髙﨑',
        firstName: '花子',
        phone: '0312345678',
      },
      createdAt: noon,
      consents: { create: { document: 'portal-terms', version: '1', at: noon } },
    },
  })
}

describe('R-REG-3 D-6 accounts that were never activated', () => {
  test('are forgotten after 7 days, not a moment earlier; the address is free again', async () => {
    const { id } = await pending()
    expect(await removeNeverActivated(night(later(7, -1)), really)).toEqual({ accounts: 0 })
    expect(await removeNeverActivated(night(later(7)), { dryRun: true })).toEqual({ accounts: 1 })
    expect(await db.account.findUnique({ where: { id } })).toMatchObject({ status: 'PENDING' })
    expect(await removeNeverActivated(night(later(7)), really)).toEqual({ accounts: 1 })
    const shell = await db.account.findUniqueOrThrow({ where: { id } })
    expect(shell).toMatchObject({ status: 'CLOSED', lastName: '', phone: '', email: `${id}@removed.invalid` })
    expect(await db.consent.count()).toBe(0)
    await pending()
    expect(await db.auditEntry.count({ where: { name: 'account.expire', subjectId: id } })).toBe(1)
    expect(await removeNeverActivated(night(later(7)), really)).toEqual({ accounts: 1 })
  })

  test('count from the last mail with a link', async () => {
    const account = await pending()
    await db.$transaction((tx) => sendActivationLink(tx, later(5), account))
    expect(await removeNeverActivated(night(later(8)), really)).toEqual({ accounts: 0 })
    expect(await removeNeverActivated(night(later(12)), really)).toEqual({ accounts: 1 })
  })

  test('one that is activated at this moment stays', async () => {
    const account = await pending()
    await db.$transaction((tx) => sendActivationLink(tx, noon, account))
    const token = await lastTokenOf('activate')
    const act: Act = { name: 'account.activate', actor: { accountId: null, role: 'public' }, now: noon }
    const [activated, removed] = await Promise.all([
      codeOf(activateAccount(act, token)),
      removeNeverActivated(night(later(7, 1)), really),
    ])
    const { status } = await db.account.findUniqueOrThrow({ where: { id: account.id } })
    expect([activated, status, removed.accounts]).toEqual(
      activated === 'done' ? ['done', 'ACTIVE', 0] : [activated, 'CLOSED', 1],
    )
  })
})

describe('R-REG-8 invitations that ran out', () => {
  test('no longer wait for the invited person, who can be invited again', async () => {
    const manager = await makeApplicant()
    const { viewer } = await addColleague(manager, { status: 'LEFT' })
    const invite = (now: Date) =>
      invitePerson(actOfViewer(manager, 'organisation.invite', now), manager, {
        email: viewer.email,
        role: 'MEMBER',
      })
    await invite(noon)
    const place = () => db.membership.findFirst({ where: { accountId: viewer.accountId } })
    expect(await place()).toMatchObject({ status: 'INVITED' })
    expect(await endExpiredInvitations(night(later(7, -1)), really)).toEqual({ invitations: 0 })
    expect(await endExpiredInvitations(night(later(7)), { dryRun: true })).toEqual({ invitations: 1 })
    expect(await endExpiredInvitations(night(later(7)), really)).toEqual({ invitations: 1 })
    expect(await place()).toMatchObject({ status: 'LEFT' })
    await invite(later(8))
    expect(await place()).toMatchObject({ status: 'INVITED' })
    expect(await endExpiredInvitations(night(later(9)), really)).toEqual({ invitations: 0 })
  })
})

describe('R-CLK-7 previews that nobody decided on', () => {
  test('are given up after 30 days; what was applied stays', async () => {
    const row = { target: 'facilities', fileName: 'list.csv', sha256: '0'.repeat(64), byLabel: 'test' }
    await db.masterImport.create({ data: { ...row, status: 'PREVIEWED', startedAt: noon } })
    await db.masterImport.create({ data: { ...row, status: 'APPLIED', startedAt: noon } })
    expect(await discardStalePreviews(night(later(30, -1)), really)).toEqual({ previews: 0 })
    expect(await discardStalePreviews(night(later(30)), { dryRun: true })).toEqual({ previews: 1 })
    expect(await discardStalePreviews(night(later(30)), really)).toEqual({ previews: 1 })
    expect((await db.masterImport.findMany()).map(({ status }) => status)).toEqual(['APPLIED'])
  })
})
