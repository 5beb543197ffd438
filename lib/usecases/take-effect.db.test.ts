import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import {
  asSupervisor,
  clerk,
  fileNotices,
  makeMonth,
  month,
  registerAll,
  setClock,
  supervisor,
  workOffEverything,
} from '@/lib/test-support/month-world'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from './new-id'
import { publishMonth } from './publish-month'
import { reconcileMonth } from './reconcile-month'
import { startStep } from './start-step'
import { takeEffect } from './take-effect'
import { system } from './transact'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const next = '2026-12'
const at = (time: string) => new Date(`${time}+09:00`)
const bySystem = (time: string) => ({ name: 'job.run' as const, actor: system, now: at(time) })

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(at('2026-11-21T09:00:00'))
})

/** A published insurer with a live device, and its 廃止届 confirmed in the next run. */
async function abolished(on: string) {
  const [introduction] = await fileNotices()
  await makeMonth('CLOSED')
  await registerAll()
  await publishMonth({ ...bySystem('2026-12-01T09:00:00') }, month)
  const notice = await db.notice.findUniqueOrThrow({
    where: { id: introduction?.id },
    include: { code: true },
  })
  await addDevice(notice.code?.facilityId ?? 0, notice.filerOrganisationId ?? 0, notice.createdById)
  const { id, receiptNumber, pdfKey, pdfSha256, fileNumber, code, ...same } = notice
  const { accountId } = (await clerk()).actor
  await db.notice.create({
    data: {
      ...same,
      ...{ id: newId(), receiptNumber: 'N08-900', kind: 'ABOLITION', status: 'CONFIRMED', version: 1 },
      answers: { ...(notice.answers as object), code: code?.code, abolishedOn: on, reason: '解散のため' },
      ...{ requests: [], runMonth: next, arrivedAt: at('2026-12-10T09:00:00'), confirmedById: accountId },
      ...{ registeredById: null, registeredAt: null, handedBackAt: null, publishedAt: null },
    },
  })
  await makeMonth('CLOSED', next)
  await setClock(at('2026-12-21T09:00:00'))
  const act = await supervisor(at('2026-12-21T09:00:00'))
  await startStep(act, asSupervisor, next, 'register')
  await workOffEverything()
  return code?.code
}

async function addDevice(facilityId: number, organisationId: number, createdById: string) {
  const issued = { createdAt: at('2026-12-02T09:00:00'), changedAt: at('2026-12-02T09:00:00') }
  await db.application.create({
    data: {
      ...{ receiptNumber: 'A-1', facilityId, organisationId, status: 'ISSUED', deviceCount: 1, createdById },
      ...issued,
      devices: {
        create: {
          ...{ number: 'W0000001', facilityId, status: 'ACTIVE', codeHash: new Uint8Array([1]) },
          ...{ issuedAt: issued.createdAt, codeExpiresAt: issued.createdAt },
        },
      },
    },
  })
}

const standing = async () => ({
  code: (await db.insurerCode.findFirst())?.status,
  device: (await db.device.findFirst())?.status,
  application: (await db.application.findFirst())?.status,
  notice: (await db.notice.findFirst({ where: { kind: 'ABOLITION' } }))?.status,
})
const alive = { code: 'LIVE', device: 'ACTIVE', application: 'ISSUED', notice: 'HANDED_BACK' }
const stopped = { code: 'ABOLISHED', device: 'STOPPED', application: 'ENDED', notice: 'EFFECTIVE' }

describe('R-INS-10 廃止年月日', () => {
  it('in the future: everything goes on until that day begins in Japan, then stops, once', async () => {
    const code = await abolished('2026-12-31')
    expect(await takeEffect(bySystem('2026-12-30T23:59:59.999'))).toEqual({ codes: 0, notices: 0 })
    expect(await standing()).toEqual(alive)
    expect(await takeEffect(bySystem('2026-12-31T00:00:00'))).toEqual({ codes: 1, notices: 1 })
    expect(await standing()).toEqual(stopped)
    expect(await takeEffect(bySystem('2026-12-31T00:00:03'))).toEqual({ codes: 0, notices: 0 })
    expect(await db.facility.findFirst({ where: { code: code?.slice(3) } })).toMatchObject({
      closedAt: at('2026-12-31T00:00:00'),
    })
    expect(await queuedMails()).toContainEqual(
      expect.objectContaining({ template: 'notice-effective', values: expect.objectContaining({ code }) }),
    )
    expect(await reconcileMonth(next)).toEqual([])
  })

  it('R-INS-2 in the past: the code stops at registration, the notice follows', async () => {
    await abolished('2026-12-01')
    expect(await standing()).toEqual({ ...stopped, notice: 'HANDED_BACK' })
    await takeEffect(bySystem('2026-12-21T09:00:05'))
    expect(await standing()).toEqual(stopped)
  })

  it('R-INS-8 introduced again, the insurer gets a new code', async () => {
    const old = await abolished('2026-12-01')
    await takeEffect(bySystem('2026-12-21T09:00:05'))
    const first = await db.notice.findFirstOrThrow({ where: { kind: 'INTRODUCTION' } })
    const { accountId } = (await clerk()).actor
    await db.notice.update({ where: { id: first.id }, data: { status: 'PUBLISHED' } })
    const { id, receiptNumber, pdfKey, pdfSha256, fileNumber, ...same } = first
    await db.notice.create({
      data: {
        ...same,
        ...{ id: newId(), receiptNumber: 'N09-1', status: 'CONFIRMED', version: 1, runMonth: '2027-01' },
        ...{ answers: same.answers ?? {}, requests: [], confirmedById: accountId, registeredById: null },
      },
    })
    await makeMonth('CLOSED', '2027-01')
    await registerAll('2027-01')
    const codes = (await db.insurerCode.findMany({ orderBy: { id: 'asc' } })).map(({ code }) => code)
    expect(codes).toHaveLength(2)
    expect(codes[0]).toBe(old)
    expect(codes[1]).not.toBe(old)
  })
})
