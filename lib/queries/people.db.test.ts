import { beforeEach, describe, expect, it } from 'vitest'
import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { addColleague } from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { findInvitation } from './invitation'
import { countAsking, listOwnPlaces, readOrganisation } from './organisation'
import { findOpenInvitation, findPerson, readPeople } from './people'

let manager: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  manager = await makeApplicant()
})

function invite(email: string, change = {}) {
  const tokenHash = 'a'.repeat(64)
  return db.mailLink.create({
    data: {
      ...{ purpose: 'INVITE', email, organisationId: manager.organisation?.id, role: 'MEMBER', tokenHash },
      ...{ sentAt: noon, expiresAt: new Date(noon.getTime() + 1000), ...change },
    },
  })
}

describe('the people of an organisation', () => {
  it('R-REG-8 a 担当者 sees the colleagues, and no addresses, askers or invitations', async () => {
    const member = await addColleague(manager)
    await addColleague(manager, { status: 'ASKED' })
    await invite('new@clinic.example')
    const seen = await readPeople(member.viewer)
    expect(seen.members.map(({ self, email }) => [self, email])).toEqual([
      [false, null],
      [true, member.email],
    ])
    expect(seen).toMatchObject({ asManager: false, asking: [], invitations: [] })
    const all = await readPeople(manager)
    expect([await countAsking(manager), await countAsking(member.viewer)]).toEqual([1, 0])
    expect([all.members.length, all.asking.length, all.invitations.length]).toEqual([2, 1, 1])
  })

  it("R-REG-11 whoever only asks, and a stranger's 管理者, see nothing", async () => {
    const asker = await addColleague(manager, { status: 'ASKED' })
    const member = await addColleague(manager)
    const link = await invite('new@clinic.example')
    const stranger = await makeApplicant()
    expect((await readPeople(asker.viewer)).members).toEqual([])
    for (const who of [asker.viewer, member.viewer, stranger]) {
      expect(await findPerson(who, String(member.membershipId), 'MEMBER')).toBeNull()
      expect(await findPerson(who, String(asker.membershipId), 'ASKED')).toBeNull()
      expect(await findOpenInvitation(who, link.id)).toBeNull()
    }
    expect(await findPerson(manager, String(asker.membershipId), 'ASKED')).toMatchObject({
      email: asker.email,
    })
    expect(await findPerson(manager, '1 OR 1=1', 'MEMBER')).toBeNull()
    expect(await findOpenInvitation(manager, 'x')).toBeNull()
  })

  it('R-REG-5 shows the 管理者 that an invitation bounced', async () => {
    const mail = await db.outboxMail.create({
      data: {
        ...{ template: 'invitation', to: 'x@clinic.example', toName: '', payload: new Uint8Array() },
        ...{ createdAt: noon, sendAfter: noon, failedAt: noon },
      },
    })
    await invite('x@clinic.example', { mailId: mail.id })
    expect((await readPeople(manager)).invitations).toMatchObject([{ bounced: true }])
  })

  it('R-REG-8 lists every organisation of a person, and which one they work for', async () => {
    const elsewhere = await makeApplicant()
    const organisationId = elsewhere.organisation?.id ?? 0
    const { accountId } = manager
    await db.membership.create({
      data: { accountId, organisationId, role: 'MEMBER', status: 'ASKED', createdAt: noon },
    })
    expect(await listOwnPlaces(manager)).toMatchObject([
      { current: true, status: 'MEMBER' },
      { current: false, status: 'ASKED' },
    ])
  })
})

describe('the institution', () => {
  it('R-REG-11 shows nothing of the master but its public name before the fund approved', async () => {
    const facilityId = manager.facilities[0]?.id ?? 0
    await db.facility.update({
      where: { id: facilityId },
      data: { phone: '0399999999', address: '港区新橋２－１－３' },
    })
    expect(await readOrganisation(manager)).toMatchObject([{ name: '試験第一病院', details: null }])
    expect(JSON.stringify(await readOrganisation(manager))).not.toContain('0399999999')
    await db.application.create({
      data: {
        ...{ facilityId, organisationId: manager.organisation?.id ?? 0, status: 'ISSUED' },
        ...{ createdById: manager.accountId, createdAt: noon, changedAt: noon },
      },
    })
    expect(await readOrganisation(manager)).toMatchObject([{ details: { phone: '0399999999' } }])
  })
})

describe('an invitation that is opened', () => {
  it.each([
    ['nobody knows', undefined, 'register'],
    ['has an account', 'ACTIVE', 'sign-in'],
    ['began a registration', 'PENDING', 'register'],
    ['is closed', 'CLOSED', 'none'],
  ] as const)('R-REG-8 for an address that %s', async (_, status, way) => {
    await invite('new@clinic.example', { tokenHash: hashToken('token') })
    if (status) {
      await db.account.create({
        data: {
          ...{ email: 'new@clinic.example', status, passwordHash: '', lastName: '山田', firstName: '花子' },
          ...{ phone: '0312345678', createdAt: noon },
        },
      })
    }
    expect(await findInvitation(null, 'token', noon)).toMatchObject({ invitation: { way } })
    const signedIn = { ...manager, email: 'new@clinic.example' }
    expect(await findInvitation(signedIn, 'token', noon)).toMatchObject({ invitation: { way: 'join' } })
    expect(await findInvitation(manager, 'token', noon)).toMatchObject({
      invitation: { way: way === 'none' ? 'none' : 'other-account' },
    })
    expect(await findInvitation(null, 'other', noon)).toEqual({ refusal: 'INVITATION_EXPIRED' })
    expect(await findInvitation(null, 'token', new Date(noon.getTime() + 1000))).toEqual({
      refusal: 'INVITATION_EXPIRED',
    })
  })
})
