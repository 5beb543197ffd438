import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { homeSteps } from '@/lib/domain/application/home-steps'
import { makeApplicant, makeFacility, noon, publicAct } from '@/lib/test-support/applicant'
import { filedApplication } from '@/lib/test-support/filed'
import { issuedDevices } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from '@/lib/usecases/activate-device'
import { listOwnDevices, readDeviceTotals } from './devices'
import { findOwnOperation, listWaiting, readHome } from './home'

beforeEach(() => testDatabase().reset())

describe('R-APP-12 マイページ', () => {
  test('says of each facility where it stands, and nothing of other organisations', async () => {
    const { applicant, first, facility } = await issuedDevices({ deviceCount: 2 })
    await activateDevice(publicAct('device.activate'), first)
    const second = await makeFacility({ code: '9990001', name: '第二の施設' })
    await db.facility.update({
      where: { id: second.id },
      data: { organisationId: applicant.organisation?.id },
    })
    const { id, kind, prefecture, code, name } = second
    const viewer = { ...applicant, facilities: [facility, { id, kind, prefecture, code, name }] }
    const cases = await readHome(viewer)
    expect(cases.map(({ facts }) => facts.devices)).toEqual([
      { active: 1, issued: 1 },
      { active: 0, issued: 0 },
    ])
    const next = cases.map(({ facts }) => homeSteps(facts).find(({ state }) => state === 'NEXT')?.id)
    expect(next).toEqual(['operation-check', 'application'])
    const stranger = await makeApplicant()
    expect((await readHome(stranger))[0]?.facts.applications).toEqual([])
    expect(await findOwnOperation(stranger, String(facility.id))).toBeNull()
  })

  test('an insurer’s rows of the master are one case, which begins with the notice', async () => {
    const insurer = await makeApplicant({ kind: 'INSURER', code: '06130012' })
    const code = await makeFacility({ kind: 'INSURER', code: '9000016', name: '発行後の施設' })
    const { id, kind, prefecture } = code
    const own = { id, kind, prefecture, code: code.code, name: code.name }
    const cases = await readHome({ ...insurer, facilities: [...insurer.facilities, own] })
    expect(cases).toHaveLength(1)
    expect(cases[0]?.facts.notice).toBeNull()
  })

  test('what waits: returned cases, unread messages of the fund, codes that ran out', async () => {
    const { application, applicant } = await filedApplication({ status: 'SENT_BACK' })
    const message = { applicationId: application.id, at: noon, authorId: applicant.accountId, body: '確認' }
    await db.message.create({ data: { ...message, fromStaff: true } })
    await db.message.create({ data: { ...message, fromStaff: true, readAt: noon } })
    await db.message.create({ data: { ...message, fromStaff: false } })
    const words = (await listWaiting(applicant)).map((waiting) => waiting.words)
    expect(words).toEqual([
      expect.stringContaining('差し戻されています'),
      expect.stringContaining('新しいメッセージがあります'),
    ])
    expect(await listWaiting(await makeApplicant())).toEqual([])
    const { applicant: other } = await issuedDevices()
    const later = { ...other, now: new Date(noon.getTime() + 181 * 86_400_000) }
    expect(await listWaiting(other)).toEqual([])
    expect(await listWaiting(later)).toMatchObject([{ href: '/devices' }])
  })
})

describe('R-APP-3 R-DEV-3 the running total and the list of devices', () => {
  test('count what was approved and what was asked for, each organisation its own', async () => {
    const { applicant, first, facility, application } = await issuedDevices({ deviceCount: 3 })
    await activateDevice(publicAct('device.activate'), first)
    const { organisationId, createdById } = application
    const asked = { organisationId, createdById, createdAt: noon, changedAt: noon, facilityId: facility.id }
    await db.application.create({ data: { ...asked, status: 'SUBMITTED', deviceCount: 4 } })
    await db.application.create({ data: { ...asked, status: 'REJECTED', deviceCount: 9 } })
    expect(await readDeviceTotals(applicant)).toEqual([
      {
        facilityId: facility.id,
        facilityName: facility.name,
        approved: 3,
        asked: 4,
        active: 1,
        issued: 2,
        stopped: 0,
      },
    ])
    expect((await listOwnDevices(applicant)).map(({ standing }) => standing)).toEqual([
      'USABLE',
      'USABLE',
      'USED',
    ])
    const stranger = await makeApplicant()
    expect([await readDeviceTotals(stranger), await listOwnDevices(stranger)]).toEqual([[], []])
  })
})
