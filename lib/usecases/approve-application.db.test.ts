import { beforeEach, expect, test } from 'vitest'
import { hashActivationCode, open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { applicationStatuses } from '@/lib/domain/application/status'
import { isActivationCode } from '@/lib/domain/device/activation-code'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { approveApplication } from './approve-application'
import { newId } from './new-id'

beforeEach(() => testDatabase().reset())

const approveAct = async () => actOfViewer(await staffViewer(), 'application.approve')

test('D-3 codes work as long as the setting says when they are issued', async () => {
  await db.setting.create({ data: { name: 'code-days', value: 90, changedAt: noon } })
  const { application } = await filedApplication()
  await approveApplication(await approveAct(), { id: application.id, version: 1 })
  const { codeExpiresAt } = await db.device.findFirstOrThrow()
  expect((codeExpiresAt.getTime() - noon.getTime()) / 86_400_000).toBe(90)
})

test('R-APP-10 approval issues one ID and one code per device, mails the applicant, leaves both deeds behind', async () => {
  const { application, applicant } = await filedApplication({ deviceCount: 3 })
  const act = await approveAct()

  await approveApplication(act, { id: application.id, version: 1, comment: '確認しました' })

  expect(await db.application.findFirst()).toMatchObject({ status: 'ISSUED', version: 3, decidedAt: noon })
  const devices = await db.device.findMany({ orderBy: { number: 'asc' } })
  expect(devices.map(({ number, status }) => [number, status])).toEqual([
    ['W0000001', 'ISSUED'],
    ['W0000002', 'ISSUED'],
    ['W0000003', 'ISSUED'],
  ])
  expect(await db.applicationEvent.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
    { action: 'approve', toStatus: 'APPROVED', actorRole: 'clerk', comment: '確認しました' },
    { action: 'issue', toStatus: 'ISSUED', actorRole: 'system', actorId: null },
  ])
  expect(await db.auditEntry.findMany({ orderBy: { name: 'asc' } })).toMatchObject([
    { name: 'application.approve', actorId: act.actor.accountId, subjectId: application.id },
    { name: 'application.issue', actorRole: 'system', detail: { devices: devices.map((d) => d.number) } },
  ])
  const mail = await db.outboxMail.findFirstOrThrow()
  expect(mail).toMatchObject({ template: 'application-approved', to: applicant.email, toName: '髙﨑 花子' })
  expect(JSON.parse(open(mail.payload, `mail:${mail.id}`))).toMatchObject({
    deviceCount: '3',
    validUntil: '令和9年（2027年）5月19日（水）12時00分',
    link: expect.stringMatching(`/applications/${application.id}$`),
  })
})

test('D-3 codes are all different, kept encrypted and as a hash, and work for 180 days', async () => {
  const { application } = await filedApplication({ deviceCount: 20 })
  await approveApplication(await approveAct(), { id: application.id, version: 1 })

  const devices = await db.device.findMany()
  const codes = devices.map(({ number, codeEncrypted }) =>
    open(codeEncrypted ?? new Uint8Array(), `device:${number}`),
  )
  expect(codes.every(isActivationCode)).toBe(true)
  expect(new Set(codes).size).toBe(20)
  expect(devices.map(({ codeHash }) => Buffer.from(codeHash))).toEqual(
    devices.map(({ number }, index) => hashActivationCode(number, codes[index] ?? '')),
  )
  expect(new Set(devices.map((device) => device.codeExpiresAt.toISOString()))).toEqual(
    new Set(['2027-05-19T03:00:00.000Z']),
  )
})

test('D-2 two clerks approve the same case at once: one set of devices, the other is told', async () => {
  const { application } = await filedApplication({ deviceCount: 5 })
  const acts = await Promise.all([approveAct(), approveAct(), approveAct()])

  const outcomes = await Promise.allSettled(
    acts.map((act) => approveApplication(act, { id: application.id, version: 1 })),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'STALE_VERSION' })
  }
  expect(await db.device.count()).toBe(5)
  expect(await db.outboxMail.count()).toBe(1)
  expect(await db.auditEntry.count()).toBe(2)
})

test('ten cases approved at once share no device number and leave no gap', async () => {
  const cases = await Promise.all(Array.from({ length: 10 }, () => filedApplication({ deviceCount: 4 })))
  const act = await approveAct()
  await Promise.all(cases.map(({ application: { id } }) => approveApplication(act, { id, version: 1 })))
  const numbers = (await db.device.findMany()).map(({ number }) => number)
  expect(numbers.sort().at(-1)).toBe('W0000040')
  expect(new Set(numbers).size).toBe(40)
})

test('R-CLK-2 nobody approves a version they have not seen', async () => {
  const { application } = await filedApplication()
  await db.application.update({ where: { id: application.id }, data: { version: 2 } })
  const approving = approveApplication(await approveAct(), { id: application.id, version: 1 })
  await expect(approving).rejects.toMatchObject({ code: 'STALE_VERSION' })
  await nothingHappened()
})

const undecidable = applicationStatuses.filter((status) => !['SUBMITTED', 'RESUBMITTED'].includes(status))
test.each(undecidable)('a case in %s cannot be approved', async (status) => {
  const { application } = await filedApplication({ status })
  const approving = approveApplication(await approveAct(), { id: application.id, version: 1 })
  await expect(approving).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  await nothingHappened()
})

test.each(['admin', 'auditor'] as const)('%s decides nothing', async (role) => {
  const { application } = await filedApplication()
  const act = actOfViewer(await staffViewer(role), 'application.approve')
  const approving = approveApplication(act, { id: application.id, version: 1 })
  await expect(approving).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  await nothingHappened()
})

test('an applicant cannot approve their own case', async () => {
  const { application, applicant } = await filedApplication()
  const act = actOfViewer(applicant, 'application.approve')
  await expect(approveApplication(act, { id: application.id, version: 1 })).rejects.toThrow()
  await nothingHappened()
})

test('a case that does not exist is not found', async () => {
  const approving = approveApplication(await approveAct(), { id: newId(), version: 1 })
  await expect(approving).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('R-INS-5 an insurer is approved now and gets its IDs at the publish step', async () => {
  const { application } = await filedApplication({ kind: 'INSURER', code: '06130012' })
  await approveApplication(await approveAct(), { id: application.id, version: 1 })
  expect(await db.application.findFirst()).toMatchObject({ status: 'APPROVED', version: 2 })
  expect(await db.device.count()).toBe(0)
})

test('a resubmitted case is approved too, and by a supervisor', async () => {
  const { application } = await filedApplication({ status: 'RESUBMITTED' })
  const act = actOfViewer(await staffViewer('supervisor'), 'application.approve')
  await approveApplication(act, { id: application.id, version: 1 })
  expect(await db.device.count()).toBe(2)
})

async function nothingHappened() {
  expect(await db.device.count()).toBe(0)
  expect(await db.outboxMail.count()).toBe(0)
  expect(await db.auditEntry.count()).toBe(0)
}
