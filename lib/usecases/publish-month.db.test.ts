import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { issuedSettings } from '@/lib/test-support/issued-settings'
import {
  asSupervisor,
  fileNotices,
  makeMonth,
  month,
  registerAll,
  setClock,
  supervisor,
  workOffEverything,
} from '@/lib/test-support/month-world'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { approveApplication } from './approve-application'
import { publishMonth } from './publish-month'
import { reconcileMonth } from './reconcile-month'
import { startStep } from './start-step'
import { system } from './transact'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const december = new Date('2026-12-09T10:00:00+09:00')

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(december)
})

/** An insurer that was registered and handed back, and the application it filed meanwhile. */
async function registeredInsurer() {
  const [notice] = await fileNotices()
  await makeMonth('CLOSED')
  await registerAll()
  const { insurer } = await db.notice.findUniqueOrThrow({
    where: { id: notice?.id },
    include: { insurer: true },
  })
  return insurer
}

let serial = 0

async function file(insurer: { id: number; organisationId: number | null }) {
  serial += 1
  const { accountId } = await db.membership.findFirstOrThrow({
    where: { organisationId: insurer.organisationId ?? 0 },
  })
  const at = { createdAt: december, changedAt: december, submittedAt: december }
  const counts = { staffCount: 5, deviceCount: 2 }
  return await db.application.create({
    data: {
      ...{
        receiptNumber: `A-${serial}`,
        facilityId: insurer.id,
        organisationId: insurer.organisationId ?? 0,
      },
      ...{ status: 'SUBMITTED', createdById: accountId, ...counts, ...at },
    },
  })
}

const approve = async (id: string) =>
  approveApplication(await staffAct('application.approve', 'clerk', december), { id, version: 1 })

describe('R-INS-5 the publish step', () => {
  it('D-1 D-2 makes the code a facility of the same organisation, and gives waiting applications their IDs', async () => {
    const insurer = await registeredInsurer()
    const waiting = await file(insurer)
    await approve(waiting.id)
    expect(await db.device.count()).toBe(0)
    expect((await queuedMails()).map(({ template }) => template)).toContain('application-waiting')

    await startStep(await supervisor(december), asSupervisor, month, 'publish')
    await workOffEverything()

    const code = await db.insurerCode.findFirstOrThrow({ include: { facility: true, notice: true } })
    expect(code.notice).toMatchObject({ status: 'PUBLISHED' })
    expect(code.facility).toMatchObject({
      ...{ kind: 'INSURER', prefecture: code.code.slice(0, 2), code: code.code.slice(3) },
      ...{ organisationId: insurer.organisationId, name: '見本健康保険組合1' },
    })
    expect(await db.monthRun.findFirst()).toMatchObject({ status: 'PUBLISHED' })
    expect(await db.application.findFirst()).toMatchObject({ status: 'ISSUED' })
    expect(await db.device.count({ where: { facilityId: code.facilityId ?? 0 } })).toBe(2)
    expect((await queuedMails()).map(({ template }) => template)).toEqual(
      expect.arrayContaining(['application-approved', 'notice-published']),
    )
    expect(await reconcileMonth(month)).toEqual([])
  })

  it('R-DEV-1 a device of an insurer is activated with the code of ten digits', async () => {
    const insurer = await registeredInsurer()
    const { id } = await file(insurer)
    await approve(id)
    await publishMonth({ name: 'month.publish', actor: system, now: december }, month)
    const { code } = await db.insurerCode.findFirstOrThrow()
    const [settings] = await issuedSettings(id)
    if (!settings) throw new Error('no device')
    const act = {
      name: 'device.activate' as const,
      actor: { accountId: null, role: 'public' as const },
      now: december,
    }
    const activation = await activateDevice(act, { ...settings, institutionCode: code })
    expect(activation).toMatchObject({ outcome: 'activated' })
  })

  it('once published, a later application gets its IDs at approval, like anyone’s', async () => {
    const insurer = await registeredInsurer()
    await publishMonth({ name: 'month.publish', actor: system, now: december }, month)
    const later = await file(insurer)
    await approve(later.id)
    expect(await db.application.findFirst()).toMatchObject({ status: 'ISSUED' })
    expect(await db.device.count()).toBe(2)
  })

  it('is refused before everything is handed back, and a second time', async () => {
    await fileNotices()
    await makeMonth('CLOSED')
    const act = await supervisor(december)
    const early = startStep(act, asSupervisor, month, 'publish')
    await expect(early).rejects.toMatchObject({ code: 'MONTH_NOT_REGISTERED' })
    await registerAll()
    await publishMonth({ name: 'month.publish', actor: system, now: december }, month)
    const again = publishMonth({ name: 'month.publish', actor: system, now: december }, month)
    await expect(again).rejects.toMatchObject({ code: 'MONTH_NOT_REGISTERED' })
  })
})
