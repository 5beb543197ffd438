import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { FacilityKey } from '@/lib/domain/organisation/join-schema'
import { actOfViewer, makeApplicant, makeFacility } from '@/lib/test-support/applicant'
import {
  addColleague,
  codeOf,
  membershipOf,
  openTestSession,
  queuedMails,
} from '@/lib/test-support/colleague'
import { testDatabase } from '@/lib/test-support/test-database'
import { askToJoin } from './ask-to-join'
import { decideJoin } from './decide-join'

let manager: Viewer
let own = 0

beforeEach(async () => {
  await testDatabase().reset()
  manager = await makeApplicant()
  own = await membershipOf(manager)
})

const decide = (who: Viewer, id: number, decision: 'admit' | 'decline') =>
  decideJoin(actOfViewer(who, 'organisation.admit'), who, { id, decision })
const ask = (who: Viewer, facility: FacilityKey) =>
  askToJoin(actOfViewer(who, 'organisation.ask'), who, facility)
const placeOf = (id: number) => db.membership.findUniqueOrThrow({ where: { id } })

describe('asking to join', () => {
  it('R-REG-11 a further institution: founded where nobody is, asked for where somebody is', async () => {
    await makeFacility({ code: '0270751' })
    const [theirs] = (await makeApplicant()).facilities
    manager.sessionHash = await openTestSession(manager.accountId, manager.organisation?.id ?? null)
    expect(await ask(manager, { kind: 'MEDICAL', prefecture: '13', code: '0270751' })).toBe('MEMBER')
    expect(await ask(manager, { kind: 'MEDICAL', prefecture: '13', code: theirs?.code ?? '' })).toBe('ASKED')
    const places = await db.membership.findMany({ where: { accountId: manager.accountId } })
    expect(places.map(({ role, status }) => `${role} ${status}`).sort()).toEqual([
      'MANAGER MEMBER',
      'MANAGER MEMBER',
      'MEMBER ASKED',
    ])
    expect(await queuedMails()).toMatchObject([{ template: 'join-asked' }])
    const again = { kind: 'MEDICAL' as const, prefecture: '13', code: '0270751' }
    expect(await codeOf(ask(manager, again))).toBe('problem at code')
  })

  it('R-REG-11 two who come first at the same moment: one founds, the other asks', async () => {
    await makeFacility({ code: '0270751' })
    const second = await makeApplicant()
    const key = { kind: 'MEDICAL' as const, prefecture: '13', code: '0270751' }
    expect((await Promise.all([ask(manager, key), ask(second, key)])).sort()).toEqual(['ASKED', 'MEMBER'])
  })

  it('R-REG-11 an organisation that everybody left cannot be taken by whoever comes next', async () => {
    await db.membership.update({ where: { id: own }, data: { status: 'LEFT' } })
    const [facility] = manager.facilities
    const impostor = await makeApplicant()
    const outcome = await ask(impostor, { kind: 'MEDICAL', prefecture: '13', code: facility?.code ?? '' })
    expect(outcome).toBe('ASKED')
  })

  it('R-REG-11 admitted: the asker is told and works there, the others hear of it', async () => {
    const other = await addColleague(manager)
    const asker = await addColleague(manager, { status: 'ASKED' })
    await decide(manager, asker.membershipId, 'admit')
    expect(await placeOf(asker.membershipId)).toMatchObject({ status: 'MEMBER', role: 'MEMBER' })
    const mails = (await queuedMails()).map(({ template, to }) => [template, to])
    expect(mails).toEqual([
      ['join-admitted', asker.email],
      ['member-joined', other.email],
    ])
    const session = await db.session.findFirst({ where: { accountId: asker.viewer.accountId } })
    expect(session).toMatchObject({ organisationId: manager.organisation?.id })
  })

  it('R-REG-11 declined: the asker is told, and may ask again', async () => {
    const asker = await addColleague(manager, { status: 'ASKED' })
    await decide(manager, asker.membershipId, 'decline')
    expect(await queuedMails()).toMatchObject([{ template: 'join-declined', to: asker.email }])
    const code = manager.facilities[0]?.code ?? ''
    expect(await ask(asker.viewer, { kind: 'MEDICAL', prefecture: '13', code })).toBe('ASKED')
  })

  it('R-REG-11 two 管理者 decide at the same moment: one decision counts', async () => {
    const second = await addColleague(manager, { role: 'MANAGER' })
    const { membershipId } = await addColleague(manager, { status: 'ASKED' })
    const outcomes = await Promise.all([
      codeOf(decide(manager, membershipId, 'admit')),
      codeOf(decide(second.viewer, membershipId, 'decline')),
    ])
    expect(outcomes.sort()).toEqual(['WRONG_STATUS', 'done'])
  })

  it('R-REG-11 only a 管理者 of that organisation decides, never the asker', async () => {
    const member = await addColleague(manager)
    const asker = await addColleague(manager, { status: 'ASKED' })
    expect(await codeOf(decide(member.viewer, asker.membershipId, 'admit'))).toBe('NOT_ALLOWED')
    expect(await codeOf(decide(asker.viewer, asker.membershipId, 'admit'))).toBe('NOT_ALLOWED')
    expect(await codeOf(decide(await makeApplicant(), asker.membershipId, 'admit'))).toBe('NOT_FOUND')
  })

  it('D-1 the institution of a new code joins its insurer: the same people, the same accounts', async () => {
    const insurer = await makeApplicant({ kind: 'INSURER', code: '06139463' })
    const organisationId = insurer.organisation?.id ?? 0
    const coded = await makeFacility({ kind: 'INSURER', code: '9000016' })
    await db.facility.update({ where: { id: coded.id }, data: { organisationId } })
    const colleague = await makeApplicant()
    expect(await ask(colleague, { kind: 'INSURER', prefecture: '13', code: '9000016' })).toBe('ASKED')
    expect((await queuedMails('join-asked')).map(({ to }) => to)).toEqual([insurer.email])
  })
})
