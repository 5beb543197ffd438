import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { isProblemsFound } from '@/lib/domain/problems-found'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { giveLiveCode, makeAssociation, makeInsurer, makeNoticeDraft } from '@/lib/test-support/insurer'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveNotice } from './save-notice'
import { startNotice } from './start-notice'
import { submitNotice } from './submit-notice'

type Insurer = Awaited<ReturnType<typeof makeInsurer>>
let viewer: Insurer

beforeEach(async () => {
  await testDatabase().reset()
  viewer = await makeInsurer()
})

const at = (time: string) => new Date(`${time}+09:00`)
const submit = (id: string, who: Parameters<typeof submitNotice>[1] = viewer, now = noon) =>
  submitNotice(actOfViewer(who, 'notice.submit', now), who, id)
const save = (id: string, typed: NoticeAnswers | Record<string, string>, version?: number) =>
  saveNotice(actOfViewer(viewer, 'notice.save'), viewer, { id, typed, version })
const start = (kind: 'INTRODUCTION' | 'ABOLITION' = 'INTRODUCTION', who = viewer) =>
  startNotice(actOfViewer(who, 'notice.start'), who, { kind, insurerId: who.insurerId })
const notice = (id: string) => db.notice.findUniqueOrThrow({ where: { id } })

const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )
async function problemsOf(promise: Promise<unknown>) {
  const error = await thrown(promise)
  return isProblemsFound(error) ? error.problems : error
}

describe('starting', () => {
  it('R-INS-1 fills the draft from the master: prefecture in front, today, number as printed', async () => {
    const { id } = await start()
    expect((await notice(id)).answers).toMatchObject({
      filedOn: '令和8年11月20日',
      nameKana: 'シケンケンコウホケンクミアイ',
      postalCode: '105-0004',
      address: '東京都港区新橋2-1-3',
      representative: '髙﨑　太郎',
      insurerNumber: viewer.number,
    })
  })

  it('R-INS-1 is one draft per insurer and kind, also when it is started ten times at once', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => start()))
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
    expect(await db.noticeEvent.count({ where: { action: 'start' } })).toBe(1)
  })

  it('R-INS-2 refuses a 廃止届 without a live code, and fills the code in where there is one', async () => {
    expect(await problemsOf(start('ABOLITION'))).toMatchObject([
      { message: expect.stringContaining('有効なオンライン資格確認用コードがありません') },
    ])
    const { code } = await giveLiveCode(viewer)
    const { id } = await start('ABOLITION')
    expect((await notice(id)).answers).toMatchObject({ code })
  })

  it('R-INS-14 refuses a 導入届 while a code lives, and names the two ways on', async () => {
    await giveLiveCode(viewer)
    const [problem] = (await problemsOf(start())) as { message: string }[]
    expect(problem?.message).toContain('変更の届出')
    expect(problem?.message).toContain('廃止届')
  })

  it('R-INS-10 lets an insurer whose code was abolished introduce again', async () => {
    const { id } = await giveLiveCode(viewer)
    await db.insurerCode.update({ where: { id }, data: { status: 'ABOLISHED' } })
    await submit(await makeNoticeDraft(viewer))
  })

  it('R-INS-4 lets an association file with a mandate, and nobody without one', async () => {
    const association = await makeAssociation([viewer.insurerId])
    const withId = { ...association, insurerId: viewer.insurerId }
    const id = await makeNoticeDraft(withId, 'INTRODUCTION', {
      filerAddress: '東京都',
      filerName: '試験団体',
    })
    await db.mandate.updateMany({ data: { revokedAt: noon, revokedById: viewer.accountId } })
    expect(await thrown(submit(id, association))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await thrown(start('INTRODUCTION', { ...viewer, ...withId }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})

describe('filing', () => {
  it('R-INS-6 gives number, arrival and run, and mails the promise', async () => {
    const id = await makeNoticeDraft(viewer)
    const { receiptNumber } = await submit(id)
    expect(receiptNumber).toMatch(/^N08-0000001-\d$/)
    expect(await notice(id)).toMatchObject({
      status: 'RECEIVED',
      receiptNumber,
      arrivedAt: noon,
      runMonth: '2026-11',
    })
    const [mail] = await queuedMails()
    expect(mail).toMatchObject({ template: 'notice-received', to: viewer.email })
    expect(mail?.values.promise).toBe(
      'この届出は令和8年11月20日締切の処理に入ります。コードの付番と届出の返還は令和8年11月30日まで、アカウントへの反映は令和8年12月10日までに行います。',
    )
  })

  it.each([
    ['2026-11-20T23:59:59.999', '2026-11'],
    ['2026-11-21T00:00:00.000', '2026-12'],
  ])('R-INS-5 a notice that arrives at %s is in the run of %s', async (time, run) => {
    const id = await makeNoticeDraft(viewer)
    await submit(id, viewer, at(time))
    expect(await notice(id)).toMatchObject({ runMonth: run, arrivedAt: at(time) })
  })

  it('R-INS-5 D-4 follows the operator’s setting for non-business days', async () => {
    await db.setting.create({ data: { name: 'date-shift', value: 'next', changedAt: noon } })
    const id = await makeNoticeDraft(viewer)
    // The 20th of December 2026 is a Sunday.
    await submit(id, viewer, at('2026-12-21T23:59:59'))
    expect(await notice(id)).toMatchObject({ runMonth: '2026-12' })
  })

  it('R-INS-6 ten clicks and two tabs make one notice with one number and one mail', async () => {
    const id = await makeNoticeDraft(viewer)
    const sent = await Promise.all(Array.from({ length: 10 }, () => submit(id)))
    expect(new Set(sent.map(({ receiptNumber }) => receiptNumber)).size).toBe(1)
    expect(await queuedMails()).toHaveLength(1)
    expect(await db.noticeEvent.count({ where: { action: 'submit' } })).toBe(1)
  })

  it('R-INS-6 of two who file for one insurer at once, one is told that a notice is under way', async () => {
    const association = await makeAssociation([viewer.insurerId])
    const own = await makeNoticeDraft(viewer)
    const theirs = await makeNoticeDraft({ ...association, insurerId: viewer.insurerId }, 'INTRODUCTION', {
      filerAddress: '東京都',
      filerName: '試験団体',
      filerIs: 'AGENT',
      agentPost: '事務局長',
      agentName: '団体　一郎',
    })
    const done = await Promise.allSettled([submit(own), submit(theirs, association)])
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db.notice.count({ where: { status: 'RECEIVED' } })).toBe(1)
    const lost = done.find((one) => one.status === 'rejected')
    expect(isProblemsFound(lost?.reason) && lost.reason.problems[0]?.message).toContain('手続き中')
  })

  it('R-INS-1 never takes the fund’s boxes, whatever is posted', async () => {
    const id = await makeNoticeDraft(viewer)
    const posted = {
      remark: '備考',
      fileNumber: '1',
      confirmedById: viewer.accountId,
      registeredAt: '2026-11-20',
      receiptNumber: 'N08-9999999-9',
      arrivedAt: '2020-01-01',
      runMonth: '2020-01',
      code: '1390000011',
      status: 'PUBLISHED',
      qualificationCode: '1390000011',
      name: '新しい名称',
    }
    await save(id, posted)
    const kept = await notice(id)
    expect(kept.answers).not.toHaveProperty('code')
    expect(Object.keys(kept.answers as object)).not.toEqual(expect.arrayContaining(['remark']))
    expect(kept).toMatchObject({
      status: 'DRAFT',
      remark: null,
      fileNumber: null,
      receiptNumber: null,
      runMonth: null,
    })
    expect(kept.answers).toMatchObject({ name: '新しい名称' })
    await submit(id)
    expect(await notice(id)).toMatchObject({
      remark: null,
      confirmedById: null,
      registeredAt: null,
      runMonth: '2026-11',
    })
  })

  it('R-INS-1 names every missing item in the order of the form and changes nothing', async () => {
    const { id } = await start()
    await save(id, { filerIs: '', kindCheckup: '', kindGuidance: '', name: '', phone: '' })
    const found = (await problemsOf(submit(id))) as { field: string }[]
    expect(found.map(({ field }) => field)).toEqual(['filerIs', 'kindCheckup', 'name', 'phone'])
    expect(await notice(id)).toMatchObject({ status: 'DRAFT' })
    expect(await queuedMails()).toHaveLength(0)
  })

  it('R-INS-2 keeps 廃止年月日 and the code it ends, and refuses a day before the issue', async () => {
    const code = await giveLiveCode(viewer)
    const day = { reason: '事業の終了', abolishedOn: '令和8年11月19日' }
    const id = await makeNoticeDraft(viewer, 'ABOLITION', day)
    expect(await problemsOf(submit(id))).toMatchObject([{ field: 'abolishedOn' }])
    await save(id, { abolishedOn: '2027-03-31' })
    await submit(id)
    expect(await notice(id)).toMatchObject({
      abolishedCodeId: code.id,
      abolishedOn: new Date('2027-03-31'),
      status: 'RECEIVED',
    })
  })

  it('R-INS-2 sends no second 廃止届 after one that waits for its day', async () => {
    await giveLiveCode(viewer)
    const day = { reason: '事業の終了', abolishedOn: '2027-03-31' }
    const id = await makeNoticeDraft(viewer, 'ABOLITION', day)
    await submit(id)
    await db.notice.update({ where: { id }, data: { status: 'HANDED_BACK' } })
    expect(await problemsOf(start('ABOLITION'))).toMatchObject([
      { message: expect.stringContaining('手続き中') },
    ])
  })

  it('R-INS-3 the notice of another insurer is not found', async () => {
    const id = await makeNoticeDraft(viewer)
    const other = await makeInsurer()
    expect(await thrown(submit(id, other))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('R-ALL-1 tells the second of two tabs before anything is overwritten', async () => {
    const { id } = await start()
    const { version } = await notice(id)
    await save(id, { name: '一つ目' }, version)
    const told = { outcome: 'CONFLICT', version: version + 1, differs: { name: '二つ目' } }
    expect(await save(id, { name: '二つ目' }, version)).toEqual(told)
    expect((await notice(id)).answers).toMatchObject({ name: '一つ目' })
  })
  it('R-APP-6 the second of two tabs that typed the same, or nothing new, has nothing to choose', async () => {
    const { id } = await start()
    const { version } = await notice(id)
    await save(id, { name: '一つ目' }, version)
    const same = { outcome: 'SAVED', version: version + 1, differs: {} }
    expect(await save(id, { name: '一つ目' }, version)).toEqual(same)
    expect(await save(id, {}, version)).toEqual(same)
    expect((await notice(id)).version).toBe(version + 1)
  })
})
