import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { setEnv } from '@/lib/env'
import { actOfViewer } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import {
  filePaper,
  findPaperRow as find,
  makePaperInsurer,
  paperInsurer,
  type Seen,
  startPaper,
} from '@/lib/test-support/paper'
import { testDatabase } from '@/lib/test-support/test-database'
import { discardPaper } from './discard-paper'
import { savePaper } from './save-paper'
import { withdrawPaper } from './withdraw-paper'

let folder = ''
let clerk: Viewer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paper-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer('clerk')
  await makePaperInsurer()
})

const start = () => startPaper(clerk)
const file = (id: string, change?: NoticeAnswers, seen?: Seen) => filePaper(clerk, id, change, seen)

describe('a paper that is half typed', () => {
  const save = (id: string, typed: NoticeAnswers, { version = 1, who = clerk } = {}) =>
    savePaper(actOfViewer(who, 'notice.save-paper'), { id, version, typed })

  it('R-INS-11 is kept as typed, right or wrong, for whoever goes on with it; the fund’s boxes are not', async () => {
    const { id } = await start()
    const typed = { name: '試験健康保険組合', phone: '03', remark: '備考' } as NoticeAnswers
    expect(await save(id, typed)).toMatchObject({ outcome: 'SAVED', version: 2 })
    expect((await find(id)).answers).toEqual({
      insurerNumber: paperInsurer,
      name: '試験健康保険組合',
      phone: '03',
    })
    await file(id, {}, { version: 2 })
    expect((await find(id)).status).toBe('RECEIVED')
  })

  it('R-CLK-2 of two clerks who type one paper the second may choose, and nothing is overwritten', async () => {
    const { id } = await start()
    const other = await staffViewer('clerk')
    await save(id, { name: '一人目' })
    expect(await save(id, { name: '二人目' }, { who: other })).toEqual({
      ...{ outcome: 'CONFLICT', version: 2 },
      differs: { name: '二人目' },
    })
    expect((await find(id)).answers).toMatchObject({ name: '一人目' })
  })

  it('R-INS-11 is saved by clerks, and only until it is filed', async () => {
    const { id } = await start()
    const act = actOfViewer(await staffViewer('supervisor'), 'notice.save-paper')
    expect(await codeOf(savePaper(act, { id, typed: {} }))).toBe('NOT_ALLOWED')
    await file(id)
    expect(await codeOf(save(id, { name: '別' }, { version: 2 }))).toBe('WRONG_STATUS')
  })
})

describe('a paper that was entered wrongly', () => {
  const comment = '同じ用紙を二重に受け付けたため。'
  const discard = (id: string, { version = 1, who = clerk } = {}) =>
    discardPaper(actOfViewer(who, 'notice.discard'), { id, version, comment })
  const withdraw = (id: string, { version = 2, who = clerk } = {}) =>
    withdrawPaper(actOfViewer(who, 'notice.withdraw'), { id, version, comment })

  it('R-INS-11 is discarded before it is filed, scan and all; the log keeps whose it was and why', async () => {
    const { id } = await start()
    const { scanKey, scanSha256, insurerId } = await find(id)
    await discard(id)
    expect(await db.notice.count({ where: { id } })).toBe(0)
    await expect(store().get(scanKey ?? '')).rejects.toThrow()
    expect(await db.auditEntry.findFirstOrThrow({ where: { name: 'notice.discard' } })).toMatchObject({
      ...{ actorId: clerk.accountId, subjectId: id },
      detail: {
        insurerId,
        kind: 'INTRODUCTION',
        arrivedOn: '2026-11-19',
        sha256: scanSha256,
        reason: comment,
      },
    })
    expect((await start()).id).not.toBe(id)
  })

  it('R-INS-11 is discarded once, by a clerk, as it was seen; whoever files it at that moment comes first or not at all', async () => {
    const { id } = await start()
    expect(await codeOf(discard(id, { who: await staffViewer('supervisor') }))).toBe('NOT_ALLOWED')
    expect(await codeOf(discard(id, { version: 7 }))).toBe('STALE_VERSION')
    const outcomes = await Promise.all([codeOf(discard(id)), codeOf(discard(id)), codeOf(file(id))])
    expect(outcomes.filter((code) => code === 'done')).toHaveLength(1)
  })

  it('R-INS-11 filed, it is no draft any more: it stays', async () => {
    const { id } = await start()
    await file(id)
    expect(await codeOf(discard(id, { version: 2 }))).toBe('WRONG_STATUS')
    expect(await db.notice.count({ where: { id } })).toBe(1)
  })

  it('R-INS-11 filed, it is withdrawn with a reason, and the insurer may file again', async () => {
    const { id } = await start()
    await file(id)
    await withdraw(id)
    const { status, events } = await find(id)
    expect(status).toBe('WITHDRAWN')
    expect(events.at(-1)).toMatchObject({ action: 'withdraw', actorRole: 'clerk', comment })
    expect((await start()).id).not.toBe(id)
    expect(await db.outboxMail.count()).toBe(0)
  })

  it('R-INS-11 a clerk withdraws no notice that was filed online, and a supervisor none at all', async () => {
    const { notice } = await filedNotice()
    expect(await codeOf(withdraw(notice.id, { version: notice.version }))).toBe('NOT_FOUND')
    const { id } = await start()
    await file(id)
    expect(await codeOf(withdraw(id, { who: await staffViewer('supervisor') }))).toBe('WRONG_STATUS')
  })
})
