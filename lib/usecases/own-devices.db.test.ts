import { beforeEach, describe, expect, test } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { deviceStatuses } from '@/lib/domain/device/status'
import { actOfViewer, makeApplicant, noon, publicAct } from '@/lib/test-support/applicant'
import { addColleague, codeOf } from '@/lib/test-support/colleague'
import { issuedDevices } from '@/lib/test-support/issued'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { renameDevice } from './rename-device'
import { renewDeviceCode } from './renew-device-code'
import { replaceDevice } from './replace-device'
import { stopDevice } from './stop-device'

beforeEach(() => testDatabase().reset())

const reason = '巡回先で紛失したため'

async function world(count = 1) {
  const issued = await issuedDevices({ deviceCount: count })
  const { applicant } = issued
  await db.outboxMail.deleteMany()
  await db.auditEntry.count()
  return {
    ...issued,
    stop: (number: string) =>
      stopDevice(actOfViewer(applicant, 'device.stop'), applicant, { number, reason }),
    replace: (number: string) => replaceDevice(actOfViewer(applicant, 'device.replace'), applicant, number),
    renew: (number: string, now = noon) =>
      renewDeviceCode(actOfViewer(applicant, 'device.renew-code', now), applicant, number),
  }
}

const activate = (sent: Parameters<typeof activateDevice>[1], now = noon) =>
  activateDevice(publicAct('device.activate', now), sent)

/** What its settings say now. */
async function codeFor(number: string): Promise<string> {
  const device = await db.device.findUniqueOrThrow({ where: { number } })
  return open(device.codeEncrypted ?? new Uint8Array(), `device:${number}`)
}

const alive = () => db.device.count({ where: { status: { in: ['ISSUED', 'ACTIVE'] } } })

describe('R-DEV-3 the facility stops a device', () => {
  test('its ID and its unused code are dead, the log and the people know', async () => {
    const { stop, first, applicant } = await world()
    const { email } = await addColleague(applicant)
    await stop('W0000001')
    expect(await db.device.findFirst()).toMatchObject({
      status: 'STOPPED',
      stoppedAt: noon,
      stopReason: reason,
      codeEncrypted: null,
    })
    expect(await activate(first)).toEqual({ outcome: 'wrong' })
    const mails = await queuedMails()
    expect(mails.map(({ template, to }) => [template, to])).toEqual([
      ['device-changed', applicant.email],
      ['device-changed', email],
    ])
    expect(await db.auditEntry.count({ where: { name: 'device.stop', subjectId: 'W0000001' } })).toBe(1)
  })

  test('a registered one is stopped too, twice is refused', async () => {
    const { stop, first } = await world()
    await activate(first)
    await stop('W0000001')
    expect(await codeOf(stop('W0000001'))).toBe('WRONG_STATUS')
  })

  test('nobody stops the device of another organisation', async () => {
    await world()
    const other = await makeApplicant()
    const act = actOfViewer(other, 'device.stop')
    expect(await codeOf(stopDevice(act, other, { number: 'W0000001', reason }))).toBe('NOT_FOUND')
    expect(await db.device.findFirst()).toMatchObject({ status: 'ISSUED' })
  })
})

describe('R-APP-11 a device is replaced', () => {
  test('the old ID dies, the new one has its own code and registers', async () => {
    const { replace, first } = await world()
    await activate(first)
    expect(await replace('W0000001')).toBe('W0000002')
    const [old, fresh] = await db.device.findMany({ orderBy: { number: 'asc' } })
    expect(old).toMatchObject({ status: 'REPLACED', replacedById: fresh?.id, stoppedAt: noon })
    expect(fresh).toMatchObject({ status: 'ISSUED', applicationId: old?.applicationId })
    expect(await activate({ ...first, id: 'W0000002' })).toEqual({ outcome: 'wrong' })
    const activationCode = await codeFor('W0000002')
    expect(await activate({ ...first, id: 'W0000002', activationCode })).toMatchObject({
      outcome: 'activated',
    })
    const [mail] = await queuedMails()
    expect(mail?.values).toMatchObject({ deviceNumber: 'W0000001', what: 'を W0000002 に交換しました' })
  })

  test('a stopped one keeps its place and the day of its stop', async () => {
    const { stop, replace, applicant, first } = await world()
    await activate(first)
    const act = actOfViewer(applicant, 'device.rename')
    await renameDevice(act, applicant, { number: 'W0000001', name: '旧端末', place: '巡回健診バス 1号車' })
    await stop('W0000001')
    await replace('W0000001')
    const fresh = await db.device.findUnique({ where: { number: 'W0000002' } })
    expect(fresh).toMatchObject({ place: '巡回健診バス 1号車', name: null })
    expect(await codeOf(replace('W0000001'))).toBe('WRONG_STATUS')
  })

  test('one that was never registered gets a fresh code instead', async () => {
    const { replace } = await world()
    expect(await codeOf(replace('W0000001'))).toBe('WRONG_STATUS')
    expect(await db.device.count()).toBe(1)
  })

  test('ten at once: one successor, and no number is lost', async () => {
    const { replace, first } = await world(2)
    await activate(first)
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => replace('W0000001')))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.device.count()).toBe(3)
    expect((await db.counter.findUnique({ where: { name: 'device' } }))?.value).toBe(3n)
    expect(await alive()).toBe(2)
  })
})

describe('D-3 a fresh code for an ID that was not used', () => {
  test('kills the old one and lives 180 days from now', async () => {
    const { renew, first } = await world()
    const later = new Date(noon.getTime() + 200 * 86_400_000)
    await renew('W0000001', later)
    expect(await activate(first, later)).toEqual({ outcome: 'wrong' })
    const activationCode = await codeFor('W0000001')
    expect(activationCode).not.toBe(first.activationCode)
    expect(await activate({ ...first, activationCode }, later)).toMatchObject({ outcome: 'activated' })
  })

  const others = deviceStatuses.filter((status) => status !== 'ISSUED')
  test.each(others)('not for one in %s', async (status) => {
    const { renew } = await world()
    await db.device.updateMany({ data: { status } })
    expect(await codeOf(renew('W0000001'))).toBe('WRONG_STATUS')
  })
})

test('R-DEV-2 registering, stopping and replacing at once never makes more devices than were approved', async () => {
  const { stop, replace, settings } = await world(4)
  const [first, second] = settings
  if (!first || !second) throw new Error('unreachable')
  await activate(first)
  await activate(second)
  await Promise.allSettled([
    ...settings.flatMap((sent) => [activate(sent), replace(sent.id), stop(sent.id)]),
    ...settings.flatMap((sent) => [replace(sent.id), stop(sent.id), activate(sent)]),
  ])
  expect(await alive()).toBeLessThanOrEqual(4)
  const replaced = await db.device.count({ where: { status: 'REPLACED' } })
  expect(await db.device.count()).toBe(4 + replaced)
})
