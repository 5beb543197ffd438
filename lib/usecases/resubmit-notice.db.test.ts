import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurer, makeNoticeDraft } from '@/lib/test-support/insurer'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { changeNoticeStatus } from './change-notice-status'
import { resubmitNotice } from './resubmit-notice'
import { saveNotice } from './save-notice'
import { submitNotice } from './submit-notice'
import { withdrawNotice } from './withdraw-notice'

let viewer: Awaited<ReturnType<typeof makeInsurer>>

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeInsurer()
})

const at = (time: string) => new Date(`${time}+09:00`)
const notice = (id: string) => db.notice.findUniqueOrThrow({ where: { id } })
const save = (id: string, typed: Record<string, string>) =>
  saveNotice(actOfViewer(viewer, 'notice.save'), viewer, { id, typed })
const resubmit = (id: string, now = noon) =>
  resubmitNotice(actOfViewer(viewer, 'notice.resubmit', now), viewer, id)
const withdraw = (id: string) =>
  withdrawNotice(actOfViewer(viewer, 'notice.withdraw'), viewer, { id, comment: '重複のため' })

const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

async function filed(): Promise<string> {
  const id = await makeNoticeDraft(viewer)
  await submitNotice(actOfViewer(viewer, 'notice.submit'), viewer, id)
  return id
}

async function sentBack(requests = [{ field: 'name', message: '正式名称を書いてください。' }]) {
  const id = await filed()
  const act = await staffAct('notice.send-back', 'clerk')
  await changeNoticeStatus(db, act, await notice(id), 'sendBack', { comment: '名称', together: { requests } })
  return id
}

describe('a notice that was sent back', () => {
  it('R-INS-15 opens only the pinned fields, with what belongs to them', async () => {
    const id = await sentBack()
    await save(id, { name: '正しい名称', nameKana: 'タダシイメイショウ', phone: '0399999999' })
    const kept = await notice(id)
    expect(kept.answers).toMatchObject({
      name: '正しい名称',
      nameKana: 'タダシイメイショウ',
      phone: '0335911111',
    })
    expect(kept.requests).toMatchObject([
      { field: 'name', before: expect.stringContaining('試験健康保険組合') },
    ])
    expect(kept.status).toBe('SENT_BACK')
  })

  it.each([
    ['2026-11-27T23:59:59.999', '2026-11'],
    ['2026-11-28T00:00:00.000', '2026-12'],
  ])('R-INS-15 resubmitted at %s is in the run of %s', async (time, run) => {
    const id = await sentBack()
    const arrivedAt = (await notice(id)).arrivedAt
    await resubmit(id, at(time))
    expect(await notice(id)).toMatchObject({ status: 'RECEIVED', runMonth: run, arrivedAt })
    const mail = (await queuedMails()).at(-1)
    expect(mail).toMatchObject({ template: 'notice-resubmitted' })
    expect(mail?.values.promise).toContain(run === '2026-11' ? '令和8年11月20日締切' : '令和8年12月20日締切')
  })

  it('R-INS-15 the 27th is a setting', async () => {
    await db.setting.create({ data: { name: 'resubmit-until', value: 25, changedAt: noon } })
    const id = await sentBack()
    expect(await resubmit(id, at('2026-11-26T00:00:00'))).toEqual({ runMonth: '2026-12' })
  })

  it('R-INS-15 does not join a run whose codes have gone out', async () => {
    const id = await sentBack()
    await db.monthRun.create({ data: { month: '2026-11', status: 'REGISTERED' } })
    expect(await resubmit(id)).toEqual({ runMonth: '2026-12' })
  })

  it('R-INS-15 is checked again in full', async () => {
    const id = await sentBack()
    await save(id, { name: '' })
    const found = await thrown(resubmit(id))
    expect(isProblemsFound(found) && found.problems).toMatchObject([{ field: 'name' }])
    expect(await notice(id)).toMatchObject({ status: 'SENT_BACK' })
  })

  it('R-INS-15 ten clicks resubmit it once', async () => {
    const id = await sentBack()
    const done = await Promise.allSettled(Array.from({ length: 10 }, () => resubmit(id)))
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.noticeEvent.count({ where: { action: 'resubmit' } })).toBe(1)
  })

  it('R-INS-15 cannot be changed or resubmitted while it lies with the fund', async () => {
    const id = await filed()
    expect(await thrown(save(id, { name: '別の名称' }))).toMatchObject({ code: 'WRONG_STATUS' })
    expect(await thrown(resubmit(id))).toMatchObject({ code: 'WRONG_STATUS' })
  })
})

describe('withdrawing', () => {
  it('R-INS-6 ends a filed notice with its reason, and frees the insurer for another', async () => {
    const id = await filed()
    await withdraw(id)
    expect(await notice(id)).toMatchObject({ status: 'WITHDRAWN' })
    expect(await db.noticeEvent.findFirst({ where: { action: 'withdraw' } })).toMatchObject({
      comment: '重複のため',
    })
    expect((await queuedMails()).at(-1)).toMatchObject({ template: 'notice-withdrawn' })
    await filed()
  })

  it('R-INS-6 is too late once a clerk has confirmed', async () => {
    const id = await filed()
    const act = await staffAct('notice.confirm', 'clerk')
    await changeNoticeStatus(db, act, await notice(id), 'confirm')
    expect(await thrown(withdraw(id))).toMatchObject({ code: 'WRONG_STATUS' })
  })
})

describe('four eyes', () => {
  it('R-INS-7 whoever confirmed cannot register, also after it went back in between', async () => {
    const id = await filed()
    const one = await staffAct('notice.confirm', 'supervisor')
    const other = await staffAct('notice.confirm', 'supervisor')
    await changeNoticeStatus(db, one, await notice(id), 'confirm')
    await changeNoticeStatus(db, other, await notice(id), 'sendBack', { comment: '名称' })
    await resubmit(id)
    await changeNoticeStatus(db, other, await notice(id), 'confirm')
    for (const act of [one, other]) {
      const tried = thrown(changeNoticeStatus(db, act, await notice(id), 'register'))
      expect(await tried).toMatchObject({ code: 'FOUR_EYES' })
    }
    const third = await staffAct('notice.confirm', 'supervisor')
    await changeNoticeStatus(db, third, await notice(id), 'register')
    expect(await notice(id)).toMatchObject({ status: 'REGISTERED' })
  })

  it('R-INS-7 of two decisions on one version the second is told', async () => {
    const id = await filed()
    const seen = await notice(id)
    const act = await staffAct('notice.confirm', 'clerk')
    const done = await Promise.allSettled([
      db.$transaction((tx) => changeNoticeStatus(tx, act, seen, 'confirm')),
      db.$transaction((tx) => changeNoticeStatus(tx, act, seen, 'sendBack', { comment: '名称' })),
    ])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(done.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'STALE_VERSION' })
  })
})

describe('a notice that an association filed', () => {
  it('R-INS-4 passes to the insurer once the mandate is revoked, not before', async () => {
    const association = await makeAssociation([viewer.insurerId])
    const theirs = { ...association, insurerId: viewer.insurerId }
    const filer = {
      filerAddress: '東京都',
      filerName: '試験団体',
      filerIs: 'AGENT',
      agentPost: '局長',
      agentName: '一郎',
    }
    const id = await makeNoticeDraft(theirs, 'INTRODUCTION', filer)
    await submitNotice(actOfViewer(association, 'notice.submit'), association, id)
    expect(await thrown(withdraw(id))).toMatchObject({ code: 'NOT_FOUND' })
    await db.mandate.updateMany({ data: { revokedAt: noon, revokedById: viewer.accountId } })
    const late = withdrawNotice(actOfViewer(association, 'notice.withdraw'), association, { id })
    expect(await thrown(late)).toMatchObject({ code: 'NOT_FOUND' })
    await withdraw(id)
    expect(await notice(id)).toMatchObject({ status: 'WITHDRAWN' })
  })
})
