import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/adapters/db'
import { actOfViewer, makeApplicant, publicAct } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { issuedDevices } from '@/lib/test-support/issued'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { activateDevice } from './activate-device'
import { endApplication } from './end-application'
import { endUse } from './end-use'
import { replaceDevice } from './replace-device'
import { system } from './transact'

beforeEach(() => testDatabase().reset())

const reason = '健診の業務を終了するため'

async function world(count = 3) {
  const issued = await issuedDevices({ deviceCount: count })
  await db.outboxMail.deleteMany()
  const application = await db.application.findUniqueOrThrow({ where: { id: issued.application.id } })
  const { applicant } = issued
  const seen = [{ id: application.id, version: application.version }]
  const end = (versions = seen) =>
    endUse(actOfViewer(applicant, 'application.end'), applicant, { seen: versions, reason })
  return { ...issued, application, seen, end }
}

const statuses = async () => (await db.device.findMany()).map(({ status }) => status)

test('R-APP-11 利用中止 stops every device and ends the application, with its reason, mail and log', async () => {
  const { end, first, applicant } = await world()
  await activateDevice(publicAct('device.activate'), first)
  await end()
  expect(await db.application.findFirst()).toMatchObject({ status: 'ENDED' })
  expect(await statuses()).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
  const event = await db.applicationEvent.findFirst({ where: { action: 'end' } })
  expect(event).toMatchObject({ comment: reason, actorRole: 'institution' })
  expect(await queuedMails()).toMatchObject([
    { template: 'use-ended', to: applicant.email, values: { deviceCount: '3', reason } },
  ])
  expect(await db.auditEntry.findFirst({ where: { name: 'application.end' } })).toMatchObject({
    detail: { devices: 3 },
  })
})

test('R-APP-11 nothing comes to life again after the end', async () => {
  const { end, first, settings, applicant } = await world(2)
  await activateDevice(publicAct('device.activate'), first)
  await end()
  const replacing = replaceDevice(actOfViewer(applicant, 'device.replace'), applicant, 'W0000001')
  expect(await codeOf(replacing)).toBe('WRONG_STATUS')
  const second = settings[1]
  if (!second) throw new Error('unreachable')
  expect(await activateDevice(publicAct('device.activate'), second)).toEqual({ outcome: 'wrong' })
})

test('R-CLK-2 nobody ends what has changed since they saw it, and nobody ends it for another', async () => {
  const { end, application, seen } = await world()
  expect(await codeOf(end([{ id: application.id, version: application.version - 1 }]))).toBe('STALE_VERSION')
  const other = await makeApplicant()
  const foreign = endUse(actOfViewer(other, 'application.end'), other, { seen, reason })
  expect(await codeOf(foreign)).toBe('NOT_FOUND')
  expect(await statuses()).toEqual(['ISSUED', 'ISSUED', 'ISSUED'])
})

test('R-APP-11 ended twice at once: once, and one mail', async () => {
  const { end } = await world()
  const outcomes = await Promise.all([codeOf(end()), codeOf(end()), codeOf(end())])
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(await queuedMails()).toHaveLength(1)
})

test('R-DEV-2 registering and replacing while the use ends leaves no device alive', async () => {
  for (let round = 0; round < 5; round += 1) {
    await testDatabase().reset()
    const { end, settings, first, applicant } = await world(4)
    await activateDevice(publicAct('device.activate'), first)
    await Promise.allSettled([
      ...settings.map((sent) => activateDevice(publicAct('device.activate'), sent)),
      end(),
      replaceDevice(actOfViewer(applicant, 'device.replace'), applicant, first.id),
    ])
    expect(await db.application.findFirst()).toMatchObject({ status: 'ENDED' })
    expect(await db.device.count({ where: { status: { in: ['ISSUED', 'ACTIVE'] } } })).toBe(0)
  }
})

test('R-INS-10 the system ends it on the day of the abolition', async () => {
  const { application, facility } = await world()
  const act = actOfViewer(await makeApplicant(), 'application.end')
  await db.$transaction((tx) =>
    endApplication(tx, { ...act, actor: system }, { ...application, facility }, '廃止届による廃止'),
  )
  expect(await db.applicationEvent.findFirst({ where: { action: 'end' } })).toMatchObject({
    actorRole: 'system',
  })
  expect(await statuses()).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
})
