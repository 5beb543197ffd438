import { beforeEach, expect, test } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { DeviceRegistration } from '@/lib/domain/device/registration-schema'
import { noon, publicAct } from '@/lib/test-support/applicant'
import { issuedDevices, publicKey } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'

beforeEach(() => testDatabase().reset())

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)
const days = (count: number) => minutes(count * 24 * 60)
const send = (sent: DeviceRegistration, now = noon) => activateDevice(publicAct('device.activate', now), sent)
const outcome = async (sent: DeviceRegistration, now = noon) => (await send(sent, now)).outcome
const wrongCode = { activationCode: 'AAAABBBBCCCCDDDD' }

async function tryWrongly(sent: DeviceRegistration, times: number, now = noon) {
  for (let count = 0; count < times; count += 1) await send({ ...sent, ...wrongCode }, now)
}

test('R-DEV-1 the right three activate the device; its key is kept and its code shown to nobody any more', async () => {
  const { first } = await issuedDevices()

  expect(await send({ ...first, name: '巡回健診バス 1号車' })).toEqual({
    outcome: 'activated',
    deviceId: 'W0000001',
  })

  expect(await db.device.findFirst()).toMatchObject({
    status: 'ACTIVE',
    activatedAt: noon,
    publicKey,
    name: '巡回健診バス 1号車',
    codeEncrypted: null,
  })
  const audit = await db.auditEntry.findFirstOrThrow({ where: { name: 'device.activate' } })
  expect(audit).toMatchObject({ subjectType: 'device', subjectId: 'W0000001', address: '192.0.2.1' })
  expect(JSON.stringify(await db.auditEntry.findMany({ omit: { id: true } }))).not.toContain(
    first.activationCode,
  )
})

test('R-DEV-2 a code works once: the second try is told that it is used up, also after the code has expired', async () => {
  const { first } = await issuedDevices()
  await send(first)
  expect(await outcome(first)).toBe('used')
  expect(await outcome(first, days(400))).toBe('used')
  expect(await outcome({ ...first, ...wrongCode })).toBe('wrong')
})

test('R-DEV-2 twenty at once with the right code: one is activated, all others are used up', async () => {
  const { first } = await issuedDevices()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(first)))
  expect(outcomes.filter((one) => one === 'activated')).toHaveLength(1)
  expect(outcomes.filter((one) => one === 'used')).toHaveLength(19)
  expect(await db.auditEntry.count({ where: { name: 'device.activate' } })).toBe(1)
})

test('every wrong combination gets the same answer and changes nothing', async () => {
  const { first } = await issuedDevices()
  const { first: other } = await issuedDevices({ prefecture: '14' })
  const wrong: Partial<DeviceRegistration>[] = [
    wrongCode,
    { activationCode: other.activationCode },
    { id: other.id },
    { id: 'W9999999' },
    { institutionCode: other.institutionCode },
    { institutionCode: first.institutionCode.replace(/^131/, '133') },
    { institutionCode: first.institutionCode.replace(/^13/, '63') },
    { institutionCode: first.institutionCode.slice(3) },
  ]
  for (const part of wrong) expect(await send({ ...first, ...part })).toEqual({ outcome: 'wrong' })
  expect(await db.device.count({ where: { status: 'ISSUED' } })).toBe(2)
})

test('D-8 a 施術所 is named by its 登録記号番号', async () => {
  const { first } = await issuedDevices({ kind: 'JUDO', code: 'K1312345' })
  expect(first.institutionCode).toBe('K1312345')
  expect(await outcome({ ...first, institutionCode: '1370000001' })).toBe('wrong')
  expect(await outcome(first)).toBe('activated')
})

test('D-3 a code that was not used dies after 180 days', async () => {
  const { settings } = await issuedDevices({ deviceCount: 2 })
  const [first, second] = settings as [DeviceRegistration, DeviceRegistration]
  expect(await outcome(first, new Date(days(180).getTime() - 1))).toBe('activated')
  expect(await outcome(second, days(180))).toBe('wrong')
})

test.each(['STOPPED', 'REPLACED'] as const)(
  'an ID that was %s before its first use is dead',
  async (status) => {
    const { first } = await issuedDevices()
    await db.device.updateMany({ data: { status } })
    expect(await outcome(first)).toBe('wrong')
  },
)

test('R-DEV-2 nine wrong tries leave the tenth, right one', async () => {
  const { first } = await issuedDevices()
  await tryWrongly(first, 9)
  expect(await outcome(first)).toBe('activated')
})

test('R-DEV-2 after ten wrong tries even the right code is wrong for 15 minutes, then right again', async () => {
  const { first } = await issuedDevices()
  await tryWrongly(first, 9)
  await tryWrongly(first, 1, minutes(10))
  expect(await send(first, minutes(10))).toEqual({ outcome: 'wrong' })
  expect(await outcome(first, new Date(minutes(25).getTime() - 1))).toBe('wrong')
  expect(await outcome(first, minutes(25))).toBe('activated')
})

test('R-DEV-2 tries while it is closed do not keep it closed', async () => {
  const { first } = await issuedDevices()
  await tryWrongly(first, 10)
  await tryWrongly(first, 20, minutes(14))
  expect(await outcome(first, minutes(15))).toBe('activated')
})

test('R-DEV-2 a used ID is wrong too while it is closed', async () => {
  const { first } = await issuedDevices()
  await send(first)
  await tryWrongly(first, 10)
  expect(await outcome(first)).toBe('wrong')
})

test('R-DEV-2 forty guesses at once count one by one; other IDs are not touched', async () => {
  const { settings } = await issuedDevices({ deviceCount: 2 })
  const [first, second] = settings as [DeviceRegistration, DeviceRegistration]
  await Promise.all(Array.from({ length: 40 }, () => send({ ...first, ...wrongCode })))
  expect(await outcome(first)).toBe('wrong')
  expect(await outcome(second)).toBe('activated')
  const failures = { name: 'device.activate-failed', subjectId: first.id }
  const counted = { ...failures, detail: { path: ['outcome'], equals: 'wrong' } }
  expect(await db.auditEntry.count({ where: counted })).toBe(10)
})

test('R-DEV-2 the facility is told once, at the tenth wrong try', async () => {
  const { first, applicant } = await issuedDevices()
  await db.outboxMail.deleteMany()
  await tryWrongly(first, 9)
  expect(await db.outboxMail.count()).toBe(0)
  await tryWrongly(first, 5)
  const mails = await db.outboxMail.findMany()
  expect(mails).toMatchObject([{ template: 'device-wrong-tries', to: applicant.email }])
  expect(JSON.parse(open(mails[0]?.payload ?? new Uint8Array(), `mail:${mails[0]?.id}`))).toMatchObject({
    deviceId: first.id,
    until: '令和8年（2026年）11月20日（金）12時15分',
  })
})

test('an unknown ID is counted like a known one, and tells nobody', async () => {
  const { first } = await issuedDevices()
  await db.outboxMail.deleteMany()
  await tryWrongly({ ...first, id: 'W7777777' }, 12)
  const closed = { name: 'device.activate-failed', detail: { path: ['outcome'], equals: 'throttled' } }
  expect(await db.auditEntry.count({ where: closed })).toBe(2)
  expect(await db.outboxMail.count()).toBe(0)
})
