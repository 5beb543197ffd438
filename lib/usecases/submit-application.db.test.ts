import { beforeEach, describe, expect, it } from 'vitest'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { actOfViewer, makeApplicant, noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from './new-id'
import { saveAnswers } from './save-answers'
import { startApplication } from './start-application'
import { submitApplication } from './submit-application'

const whole = { staffCount: '１０', deviceCount: '20', consent: 'on' }
let viewer: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeApplicant()
})

async function draft(who = viewer): Promise<string> {
  const facilityId = who.facilities[0]?.id ?? 0
  return (await startApplication(actOfViewer(who, 'application.start'), who, facilityId)).id
}

const save = (id: string, answers: Parameters<typeof saveAnswers>[3], who = viewer) =>
  saveAnswers(actOfViewer(who, 'application.save'), who, id, answers)
const submit = (id: string, who = viewer) =>
  submitApplication(actOfViewer(who, 'application.submit'), who, id)

function attach(applicationId: string, state: 'CLEAN' | 'CHECKING' | 'REFUSED' = 'CLEAN') {
  return db.upload.create({
    data: {
      applicationId,
      field: 'notice',
      storageKey: newId(),
      fileName: '届（髙﨑医院）.pdf',
      fileType: 'pdf',
      size: 1234n,
      sha256: 'a'.repeat(64),
      state,
      uploadedById: viewer.accountId,
      uploadedAt: noon,
    },
  })
}

async function ready(): Promise<string> {
  const id = await draft()
  await save(id, whole)
  await attach(id)
  return id
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('a draft', () => {
  it('R-APP-6 is one per facility, also when it is started ten times at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => draft()))
    expect(new Set(ids).size).toBe(1)
    expect(await db.application.count()).toBe(1)
    expect(await db.applicationEvent.count()).toBe(1)
  })

  it('R-ALL-1 keeps what was typed, right or wrong', async () => {
    const id = await draft()
    await save(id, { staffCount: '十人', deviceCount: '21' })
    await save(id, { deviceCount: '２０' })
    const { answers } = await db.application.findUniqueOrThrow({ where: { id } })
    expect(answers).toEqual({ staffCount: '十人', deviceCount: '２０' })
  })

  it('is not found by another facility', async () => {
    const id = await draft()
    const other = await makeApplicant()
    expect(await refusal(save(id, whole, other))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(submit(id, other))).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('sending', () => {
  it('R-APP-5 names every missing item and changes nothing', async () => {
    const id = await draft()
    const found = await refusal(submit(id))
    expect(isProblemsFound(found) && found.problems.map(({ field }) => field)).toEqual([
      'staffCount',
      'deviceCount',
      'notice',
      'consent',
    ])
    expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'DRAFT' })
    expect(await db.outboxMail.count()).toBe(0)
  })

  it('R-APP-3 takes 20 devices and refuses 21', async () => {
    const id = await ready()
    await save(id, { deviceCount: '21' })
    const found = await refusal(submit(id))
    expect(isProblemsFound(found) && found.problems).toMatchObject([{ field: 'deviceCount' }])
    await save(id, { deviceCount: '20' })
    await submit(id)
  })

  it.each(['CHECKING', 'REFUSED'] as const)('R-APP-4 waits for the file: %s is not enough', async (state) => {
    const id = await draft()
    await save(id, whole)
    await attach(id, state)
    const found = await refusal(submit(id))
    expect(isProblemsFound(found) && found.problems).toMatchObject([{ field: 'notice' }])
  })

  it('R-APP-7 gives a receipt number and the time of arrival, at once and by mail', async () => {
    const id = await ready()
    const { receiptNumber } = await submit(id)
    expect(receiptNumber).toMatch(/^A08-0000001-\d$/)
    expect(await db.application.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'SUBMITTED',
      receiptNumber,
      submittedAt: noon,
      staffCount: 10,
      deviceCount: 20,
    })
    const mail = await db.outboxMail.findFirstOrThrow()
    expect(mail).toMatchObject({ template: 'application-received', to: viewer.email })
    const values = JSON.parse(open(mail.payload, `mail:${mail.id}`))
    expect(values).toMatchObject({ receiptNumber, receivedAt: '令和8年（2026年）11月20日（金）12時00分' })
    expect(values.files).toContain('a'.repeat(64))
  })

  it('R-APP-1 keeps the consent with its version', async () => {
    const id = await ready()
    await submit(id)
    expect(await db.consent.findFirstOrThrow()).toMatchObject({
      document: 'usage-terms',
      applicationId: id,
      accountId: viewer.accountId,
      at: noon,
    })
  })

  it('R-APP-7 ten clicks make one application with one number and one mail', async () => {
    const id = await ready()
    const sent = await Promise.all(Array.from({ length: 10 }, () => submit(id)))
    expect(new Set(sent.map(({ receiptNumber }) => receiptNumber)).size).toBe(1)
    expect(await db.outboxMail.count()).toBe(1)
    expect(await db.applicationEvent.count({ where: { action: 'submit' } })).toBe(1)
  })

  it('R-APP-7 receipt numbers have no gaps and no doubles when many send at once', async () => {
    const senders = await Promise.all(Array.from({ length: 8 }, () => makeApplicant()))
    const numbers = await Promise.all(
      senders.map(async (sender) => {
        const id = await draft(sender)
        await save(id, whole, sender)
        await attach(id)
        return (await submit(id, sender)).receiptNumber
      }),
    )
    const serials = numbers.map((number) => Number(number.slice(4, 11))).sort((a, b) => a - b)
    expect(serials).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
