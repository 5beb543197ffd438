import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { deviceSettings } from '@/e2e/scenarios/device'
import { demoPassword, demoStaff } from '@/e2e/scenarios/staff'
import { currentTime } from '@/lib/adapters/clock'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { verifyPassword } from '@/lib/adapters/password'
import { store } from '@/lib/adapters/storage/open-store'
import { totpStep } from '@/lib/adapters/totp'
import { accountStatuses, membershipStatuses } from '@/lib/domain/account/status'
import { applicationStatuses } from '@/lib/domain/application/status'
import { isDeviceNumber } from '@/lib/domain/device/device-number'
import { deviceStatuses } from '@/lib/domain/device/status'
import { codeVerdict } from '@/lib/domain/facility/code-verdict'
import { facilityKinds } from '@/lib/domain/facility/kind'
import { findInstitutions } from '@/lib/queries/public-institutions'
import { seedDemo } from '@/prisma/seed'

let lines: string[] = []
beforeAll(async () => {
  lines = (await seedDemo()).lines
}, 60_000)

const distinct = (values: readonly string[]) => [...new Set(values)].sort()

describe('the demo world', () => {
  it('has a facility of each kind, with right check digits (D-7), insurers and an association', async () => {
    const facilities = await db.facility.findMany()
    expect(distinct(facilities.map(({ kind }) => kind))).toEqual([...facilityKinds].sort())
    expect(facilities.filter((facility) => codeVerdict(facility) === 'MISTYPED')).toEqual([])
    expect(facilities.filter(({ name }) => !name.includes('見本'))).toEqual([])
    // 8 digits and 6, those with a code already (the row of their code in the master is one more), those of an association.
    const insurers = facilities.filter(({ kind }) => kind === 'INSURER')
    expect(insurers.length).toBeGreaterThanOrEqual(3)
    expect(insurers.some(({ code }) => code.startsWith('00'))).toBe(true)
    expect(await db.insurerCode.count({ where: { status: 'LIVE' } })).toBeGreaterThan(0)
    expect(await db.organisation.count({ where: { kind: 'ASSOCIATION' } })).toBe(1)
  })

  it('has a coordinator with rows in both of its lists (R-LST-4)', async () => {
    const coordinator = await db.organisation.findFirstOrThrow({ where: { kind: 'COORDINATOR' } })
    const where = { organisationId: coordinator.id }
    expect(await db.institutionListRow.count({ where: { ...where, facilityId: null } })).toBe(3)
    expect(await db.insurerListRow.count({ where })).toBe(3)
  })

  it('has institutions whose own rows everybody finds, but none of the first applicant (R-LST-5)', async () => {
    const { rows, count } = await findInstitutions({}, {})
    expect(count).toBe(12)
    expect(distinct(rows.map(({ number }) => number.slice(0, 2))).length).toBeGreaterThanOrEqual(10)
    expect(distinct(rows.map(({ onlineCheck }) => String(onlineCheck)))).toEqual(['false', 'true'])
    for (const { name } of rows) expect(name).toContain('見本')
    expect(rows.map(({ name }) => name)).not.toContain('見本髙﨑内科クリニック')
  })

  it('has one case in each status, each with its timeline (R-APP-8)', async () => {
    const cases = await db.application.findMany({ include: { events: { orderBy: { id: 'asc' } } } })
    expect(distinct(cases.map(({ status }) => status))).toEqual([...applicationStatuses].sort())
    for (const { status, events, receiptNumber } of cases) {
      expect(events.at(-1)?.toStatus).toBe(status)
      expect(events[0]?.action).toBe('start')
      expect(receiptNumber !== null).toBe(!['DRAFT', 'EXPIRED'].includes(status))
    }
  })

  it('has a device, an account and a place in an organisation in each state', async () => {
    const [devices, accounts, places] = await Promise.all([
      db.device.findMany(),
      db.account.findMany(),
      db.membership.findMany(),
    ])
    expect(distinct(devices.map(({ status }) => status))).toEqual([...deviceStatuses].sort())
    expect(distinct(accounts.map(({ status }) => status))).toEqual([...accountStatuses].sort())
    expect(distinct(places.map(({ status }) => status))).toEqual([...membershipStatuses].sort())
  })

  it('has real files in the store, but of the expired draft', async () => {
    const uploads = await db.upload.findMany()
    for (const { storageKey, size, state, removedAt } of uploads) {
      expect(state).toBe('CLEAN')
      const stored = await store()
        .get(storageKey)
        .then(buffer)
        .catch(() => undefined)
      expect(stored?.length).toBe(removedAt ? undefined : Number(size))
    }
    expect(uploads.filter(({ removedAt }) => removedAt !== null)).toHaveLength(1)
  })

  it('has codes that can still be used (D-3)', async () => {
    const waiting = await db.device.findMany({ where: { status: 'ISSUED' } })
    for (const { number } of waiting) {
      expect(isDeviceNumber(number)).toBe(true)
      expect((await deviceSettings(number)).activationCode).toMatch(/^[A-HJ-NP-Z2-9]{16}$/)
    }
    expect(waiting.length).toBeGreaterThan(0)
  })

  it('lets its staff in with what it prints (R-CLK-9)', async () => {
    const text = lines.join('\n')
    for (const { email, totpSecret } of Object.values(demoStaff)) {
      const account = await db.account.findUniqueOrThrow({ where: { email } })
      expect(await verifyPassword(account.passwordHash, demoPassword)).toBe(true)
      expect(open(account.totpSecret ?? new Uint8Array(), `totp:${account.id}`)).toBe(totpSecret)
      expect(totpStep(totpSecret, '000000', await currentTime())).toBeNull()
      expect(text).toContain(email)
      expect(text).toContain(totpSecret)
    }
    expect(text).toContain(demoPassword)
    expect(text).toContain('medical@clinic.example')
  })

  it('is finished by the next start when one was cut off', async () => {
    const statuses = async () =>
      (await db.application.findMany({ orderBy: { id: 'asc' } })).map(({ status }) => status)
    const before = await statuses()
    const account = { email: 'left@clinic.example' }
    const { id } = await db.account.findUniqueOrThrow({ where: account })
    await db.$transaction([
      db.consent.deleteMany({ where: { accountId: id } }),
      db.membership.deleteMany({ where: { accountId: id } }),
      db.account.delete({ where: { id } }),
    ])
    await seedDemo()
    expect(await statuses()).toEqual(before)
    expect(await db.account.count({ where: account })).toBe(1)
  })

  it('is made once', async () => {
    const counts = () =>
      Promise.all([db.application.count(), db.account.count(), db.device.count(), db.auditEntry.count()])
    const before = await counts()
    expect((await seedDemo()).lines).toEqual(lines)
    expect(await counts()).toEqual(before)
  })
})
