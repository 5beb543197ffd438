import { beforeEach, describe, expect, it } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { verifyPassword } from '@/lib/adapters/password'
import { makeApplicant, noon, publicAct } from '@/lib/test-support/applicant'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { addStaff, type StaffOrder } from '@/lib/usecases/add-staff'
import { operator } from '@/lib/usecases/transact'
import { decideStaffChange } from './decide-staff-change'
import { joinStaff } from './join-staff'
import { proposeStaff } from './propose-staff-change'

beforeEach(() => testDatabase().reset())

const email = 'clerk@fund.example'
const add = (order: Partial<StaffOrder> = {}) =>
  addStaff({ name: 'staff.add', actor: operator, now: noon }, { email, role: 'clerk', ...order })

const account = () => db.account.findUniqueOrThrow({ where: { email } })

describe('R-CLK-9 staff accounts', () => {
  it('are made with a password and a second factor of their own', async () => {
    const { outcome, credentials } = await add()
    expect(outcome).toBe('added')
    if (!credentials) throw new Error('unreachable')
    expect(credentials.password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d).{24}$/)
    const { id, passwordHash, totpSecret, ...made } = await account()
    expect(made).toMatchObject({ status: 'ACTIVE', staffRole: 'CLERK', lastName: 'clerk' })
    expect(await verifyPassword(passwordHash, credentials.password)).toBe(true)
    expect(open(totpSecret ?? new Uint8Array(), `totp:${id}`)).toBe(credentials.totpSecret)
    expect(await db.auditEntry.findMany()).toMatchObject([
      { name: 'staff.add', subjectId: id, actorRole: 'operator', detail: { role: 'clerk' } },
    ])
  })

  it('the audit log holds no secret', async () => {
    const { credentials } = await add()
    const log = JSON.stringify((await db.auditEntry.findMany()).map(({ detail }) => detail))
    expect(log).not.toContain(credentials?.password)
    expect(log).not.toContain(credentials?.totpSecret)
  })

  it('a known one gets the new role, keeps the password and is signed out', async () => {
    await add()
    const { id, passwordHash } = await account()
    await db.session.create({
      data: { tokenHash: 'x'.repeat(64), accountId: id, createdAt: noon, lastSeenAt: noon, expiresAt: noon },
    })
    expect(await add({ role: 'supervisor' })).toEqual({
      outcome: 'changed',
      locked: false,
      credentials: null,
    })
    expect(await account()).toMatchObject({ staffRole: 'SUPERVISOR', passwordHash })
    expect(await db.session.count({ where: { endedAt: null } })).toBe(0)
  })

  it('a reset gives new ones', async () => {
    const first = await add()
    const second = await add({ reset: true })
    expect(second.credentials?.password).not.toBe(first.credentials?.password)
    expect(await verifyPassword((await account()).passwordHash, first.credentials?.password ?? '')).toBe(
      false,
    )
  })

  it('R-CLK-9 one who has not come by the link of the mail can sign in, and the link is dead', async () => {
    const newcomer = { email, lastName: '髙﨑', firstName: '新', role: 'clerk' as const, reason: '増員' }
    await proposeStaff(await staffAct('staff.propose'), newcomer)
    const { id: change } = await db.staffChange.findFirstOrThrow()
    await decideStaffChange(await staffAct('staff.decide', 'supervisor'), { id: change, decision: 'accept' })
    const [mail] = await queuedMails('staff-invited')
    const token = mail?.values.link?.split('token=')[1] ?? ''
    const before = await account()
    expect([before.status, before.staffRole]).toEqual(['PENDING', 'CLERK'])
    const { outcome, credentials } = await add({ role: 'supervisor' })
    expect(outcome).toBe('activated')
    const { id, status, staffRole, passwordHash, totpSecret } = await account()
    expect([id, status, staffRole]).toEqual([before.id, 'ACTIVE', 'SUPERVISOR'])
    expect(await verifyPassword(passwordHash, credentials?.password ?? '')).toBe(true)
    expect(open(totpSecret ?? new Uint8Array(), `totp:${id}`)).toBe(credentials?.totpSecret)
    const joining = { token, newPassword: 'Sakura-no-hana-8', code: '123456' }
    expect(await codeOf(joinStaff(publicAct('staff.join'), joining))).toBe('LINK_SUPERSEDED')
    expect(await add()).toMatchObject({ outcome: 'changed', credentials: null })
  })

  it('R-CLK-9 one who is locked stays locked, and the operator is told', async () => {
    await add()
    await db.account.update({ where: { email }, data: { status: 'LOCKED' } })
    expect(await add({ reset: true })).toMatchObject({ outcome: 'changed', locked: true })
    expect((await account()).status).toBe('LOCKED')
  })

  it('D-9 an applicant does not become staff', async () => {
    const applicant = await makeApplicant()
    await expect(add({ email: applicant.email })).rejects.toThrow('申請者のアカウント')
    expect(await db.account.count({ where: { staffRole: { not: null } } })).toBe(0)
  })
})
