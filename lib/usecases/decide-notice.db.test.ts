import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { codeOf, queuedMails } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { changeNoticeStatus } from './change-notice-status'
import { confirmNotices } from './confirm-notices'
import { rejectNotice } from './reject-notice'
import { remarkNotice } from './remark-notice'
import { sendBackNotice } from './send-back-notice'

type Seen = { id: string; version: number }

let clerk: Viewer
let supervisor: Viewer

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer('clerk')
  supervisor = await staffViewer('supervisor')
})

const confirm = (who: Viewer, ...seen: Seen[]) =>
  confirmNotices(actOfViewer(who, 'notice.confirm'), who, seen)
const sendBack = (who: Viewer, seen: Seen, field = 'name' as const) =>
  sendBackNotice(actOfViewer(who, 'notice.send-back'), {
    ...seen,
    requests: [{ field, message: '正式名称を省略せずに記入してください。' }],
  })
const reject = (who: Viewer, seen: Seen) =>
  rejectNotice(actOfViewer(who, 'notice.reject'), { ...seen, comment: '保険者ではないため。' })
const remark = (who: Viewer, seen: Seen, text: string | null = '電話で確認済み') =>
  remarkNotice(actOfViewer(who, 'notice.remark'), { ...seen, remark: text })
const statusOf = async ({ id }: Seen) => (await db.notice.findUniqueOrThrow({ where: { id } })).status

describe('sending a notice back', () => {
  it('R-CLK-4 R-INS-15 pins the requests, says both dates by mail and voids the 確認', async () => {
    const { seen, insurer } = await filedNotice()
    await confirm(clerk, seen)
    await sendBack(supervisor, { ...seen, version: 3 })
    const after = await db.notice.findUniqueOrThrow({ where: { id: seen.id } })
    expect([after.status, after.confirmedById, after.confirmedAt]).toEqual(['SENT_BACK', null, null])
    expect(after.requests).toEqual([{ field: 'name', message: '正式名称を省略せずに記入してください。' }])
    const [mail] = await queuedMails('notice-sent-back')
    expect(mail?.to).toBe(insurer.email)
    expect(mail?.values.promise).toContain('令和8年11月27日までに再提出すると')
    expect(mail?.values.promise).toContain('令和8年12月20日締切の処理')
  })

  it('R-CLK-4 asks for nothing that the form does not have', async () => {
    const { seen } = await filedNotice()
    const act = actOfViewer(clerk, 'notice.send-back')
    const ask = (requests: Parameters<typeof sendBackNotice>[1]['requests']) =>
      codeOf(sendBackNotice(act, { ...seen, requests }))
    expect(await ask([])).toBe('NOT_FOUND')
    expect(await ask([{ field: 'abolishedOn', message: '×' }])).toBe('NOT_FOUND')
    expect(await statusOf(seen)).toBe('RECEIVED')
  })

  it('R-INS-11 sends no mail for paper', async () => {
    const { seen } = await filedNotice({ onPaper: true, by: supervisor })
    await sendBack(clerk, seen)
    expect(await queuedMails()).toEqual([])
  })
})

describe('rejecting a notice', () => {
  it('R-CLK-4 is a supervisor’s decision with a reason', async () => {
    const { seen, insurer } = await filedNotice()
    expect(await codeOf(reject(clerk, seen))).toBe('WRONG_STATUS')
    await reject(supervisor, seen)
    expect(await statusOf(seen)).toBe('REJECTED')
    expect((await queuedMails()).map(({ template, to }) => [template, to])).toEqual([
      ['notice-rejected', insurer.email],
    ])
  })

  it('R-CLK-4 is not for a confirmed notice', async () => {
    const { seen } = await filedNotice({ status: 'CONFIRMED' })
    expect(await codeOf(reject(supervisor, seen))).toBe('WRONG_STATUS')
  })
})

describe('備考', () => {
  it('R-INS-1 is the fund’s, makes a new version and ends with the registration', async () => {
    const { seen } = await filedNotice()
    await remark(clerk, seen)
    const after = await db.notice.findUniqueOrThrow({ where: { id: seen.id } })
    expect([after.remark, after.version]).toEqual(['電話で確認済み', 3])
    await remark(clerk, { ...seen, version: 3 }, null)
    expect((await db.notice.findUniqueOrThrow({ where: { id: seen.id } })).remark).toBeNull()
    const registered = await filedNotice({ status: 'REGISTERED' })
    expect(await codeOf(remark(clerk, registered.seen))).toBe('WRONG_STATUS')
  })
})

describe('two people at one notice', () => {
  it('R-CLK-2 confirms once when two clerks confirm at the same moment', async () => {
    const { seen } = await filedNotice()
    const other = await staffViewer('clerk')
    const outcomes = await Promise.all([confirm(clerk, seen), confirm(other, seen)])
    expect(outcomes.map(([row]) => row?.result).sort()).toEqual(['done', 'skipped'])
    const events = await db.noticeEvent.findMany({ where: { noticeId: seen.id, action: 'confirm' } })
    expect(events).toHaveLength(1)
  })

  it('R-CLK-2 decides nothing on a version that was not seen', async () => {
    const { seen } = await filedNotice()
    await remark(supervisor, seen)
    expect(await codeOf(sendBack(clerk, seen))).toBe('STALE_VERSION')
    expect(await codeOf(reject(supervisor, seen))).toBe('STALE_VERSION')
    expect(await codeOf(remark(clerk, seen))).toBe('STALE_VERSION')
    expect((await confirm(clerk, seen))[0]?.message).toContain('選んだあとに内容が変更されました。')
    expect(await statusOf(seen)).toBe('RECEIVED')
  })

  it('R-CLK-4 confirms the good ones of a batch and says of each other one why not', async () => {
    const [good, sentBack, gone] = await Promise.all([
      filedNotice(),
      filedNotice({ status: 'SENT_BACK' }),
      filedNotice({ status: 'HANDED_BACK' }),
    ])
    const unknown = { id: '019377d2-0000-7000-8000-000000000001', version: 1 }
    const rows = await confirm(clerk, good.seen, sentBack.seen, gone.seen, unknown)
    expect(rows.map(({ result }) => result)).toEqual(['done', 'refused', 'skipped', 'refused'])
    expect(rows[1]?.message).toContain('差し戻し中')
  })
})

describe('four eyes', () => {
  const register = (who: Viewer, { id, version }: Seen) =>
    db.$transaction((tx) =>
      changeNoticeStatus(
        tx,
        actOfViewer(who, 'notice.register'),
        { id, version, status: 'CONFIRMED' },
        'register',
      ),
    )

  it('R-INS-7 whoever confirmed a notice cannot register it, another supervisor can', async () => {
    const { seen } = await filedNotice()
    await confirm(supervisor, seen)
    expect(await codeOf(register(supervisor, { ...seen, version: 3 }))).toBe('FOUR_EYES')
    const another = await staffViewer('supervisor')
    expect(await codeOf(register(another, { ...seen, version: 3 }))).toBe('done')
  })

  it('R-INS-7 R-INS-11 whoever entered a paper notice cannot register it, whoever else confirmed', async () => {
    const { seen } = await filedNotice({ onPaper: true, by: supervisor })
    await confirm(clerk, seen)
    expect(await codeOf(register(supervisor, { ...seen, version: 3 }))).toBe('FOUR_EYES')
  })

  it('R-INS-7 R-INS-11 whoever typed the corrected paper cannot register it, whoever typed the first one', async () => {
    const { seen } = await filedNotice({ onPaper: true, by: clerk })
    await db.noticeEvent.create({
      data: {
        ...{ noticeId: seen.id, at: noon, action: 'resubmit', toStatus: 'RECEIVED' },
        ...{ actorId: supervisor.accountId, actorRole: 'clerk' },
      },
    })
    await confirm(clerk, seen)
    expect(await codeOf(register(supervisor, { ...seen, version: 3 }))).toBe('FOUR_EYES')
  })

  it('R-INS-7 a clerk registers nothing', async () => {
    const { seen } = await filedNotice({ status: 'CONFIRMED' })
    expect(await codeOf(register(clerk, seen))).toBe('WRONG_STATUS')
  })

  it('R-INS-7 stays with the person when the notice was sent back in between', async () => {
    const { seen } = await filedNotice()
    await confirm(supervisor, seen)
    await sendBack(clerk, { ...seen, version: 3 })
    await db.notice.update({ where: { id: seen.id }, data: { status: 'RECEIVED', version: 5 } })
    await confirm(clerk, { ...seen, version: 5 })
    expect(await codeOf(register(supervisor, { ...seen, version: 6 }))).toBe('FOUR_EYES')
  })
})
