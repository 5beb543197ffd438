import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { setEnv } from '@/lib/env'
import { countPaper, listPaper } from '@/lib/queries/paper-desk'
import { actOfViewer, makeFacility } from '@/lib/test-support/applicant'
import { codeOf } from '@/lib/test-support/colleague'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import {
  filePaper,
  findPaperRow as find,
  makePaperInsurer,
  type Seen,
  startPaper,
} from '@/lib/test-support/paper'
import { testDatabase } from '@/lib/test-support/test-database'
import { readScan } from './read-scan'
import { recordDispatch } from './record-dispatch'
import { sendBackNotice } from './send-back-notice'

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

const start = (arrivedOn?: string, who = clerk) => startPaper(who, arrivedOn)
const file = (id: string, change?: NoticeAnswers, seen?: Seen) => filePaper(clerk, id, change, seen)

describe('a posted notice', () => {
  it('R-INS-11 is in the run of its arrival although it was entered after the cutoff', async () => {
    const { id } = await start('2026-11-19')
    await file(id)
    const notice = await find(id)
    expect([notice.status, notice.runMonth, notice.onPaper, notice.filerOrganisationId]).toEqual([
      'RECEIVED',
      '2026-11',
      true,
      null,
    ])
    expect(notice.arrivedAt).toEqual(new Date('2026-11-19T00:00:00+09:00'))
    expect(notice.events.map(({ action, actorRole }) => `${action} ${actorRole}`)).toEqual([
      'start clerk',
      'submit clerk',
    ])
  })

  it('R-INS-11 is in the next run when it arrived after the 20th', async () => {
    const { id } = await start('2026-11-21')
    await file(id)
    expect((await find(id)).runMonth).toBe('2026-12')
  })

  it('R-INS-11 is checked like one that is filed online, with the same sentences', async () => {
    const { id } = await start('2026-11-17')
    const outcome = file(id, { filedOn: '令和8年11月18日', address: '港区新橋2-1-3', nameKana: '' })
    await expect(outcome).rejects.toMatchObject({
      problems: [
        { field: 'filedOn', message: expect.stringContaining('先の日付です') },
        { field: 'nameKana', message: '名称のフリガナを入力してください。' },
        { field: 'address', message: expect.stringContaining('都道府県名から入力してください') },
      ],
    })
    expect((await find(id)).status).toBe('DRAFT')
  })

  it('R-INS-11 goes to the insurer whose number is typed in the end', async () => {
    const other = await makeFacility({ kind: 'INSURER', code: '01130012', name: '別の保険者' })
    const { id } = await start()
    await file(id, { insurerNumber: '01130012' })
    expect((await find(id)).insurerId).toBe(other.id)
  })

  it('R-INS-11 is refused where a notice of the insurer is under way', async () => {
    const { id } = await start()
    await file(id)
    await expect(start()).rejects.toMatchObject({ problems: [{ field: 'insurerNumber' }] })
  })

  it('R-INS-11 keeps its scan, for staff only', async () => {
    const { id } = await start()
    const scan = await readScan(actOfViewer(clerk, 'notice.read-scan'), clerk, id)
    expect([scan.fileName, scan.fileType]).toEqual(['導入届.pdf', 'pdf'])
    scan.bytes.destroy()
    const { insurer } = await filedNotice()
    const act = actOfViewer(insurer, 'notice.read-scan')
    expect(await codeOf(readScan(act, insurer, id))).toBe('NOT_FOUND')
    expect(await db.auditEntry.count({ where: { name: 'notice.read-scan' } })).toBe(1)
  })

  it('R-INS-11 R-INS-15 comes again after a return, in its run until the 27th', async () => {
    const { id } = await start()
    await file(id)
    const act = actOfViewer(clerk, 'notice.send-back')
    await sendBackNotice(act, { id, version: 2, requests: [{ field: 'name', message: '正式名称で。' }] })
    await file(
      id,
      { name: '正式な名称の健康保険組合' },
      { version: 3, now: new Date('2026-11-28T00:00:00+09:00') },
    )
    const notice = await find(id)
    expect([notice.status, notice.runMonth]).toEqual(['RECEIVED', '2026-12'])
  })

  it('R-CLK-2 two clerks who type one paper file it once', async () => {
    const { id } = await start()
    const outcomes = await Promise.all([codeOf(file(id)), codeOf(file(id))])
    expect(outcomes.sort()).toEqual(['STALE_VERSION', 'done'])
  })

  it('R-INS-11 is entered by clerks', async () => {
    for (const role of ['supervisor', 'auditor', 'admin'] as const) {
      expect(await codeOf(start('2026-11-19', await staffViewer(role)))).toBe('NOT_ALLOWED')
    }
  })
})

describe('what goes back on paper', () => {
  const post = (ids: string[], deed: 'printed' | 'dispatched' | 'undelivered', on?: string) =>
    recordDispatch(actOfViewer(clerk, 'notice.dispatch'), { ids, deed, on })

  it('R-INS-11 is printed, sent, comes back as undelivered and is sent again', async () => {
    const { notice } = await filedNotice({ onPaper: true, by: clerk, status: 'HANDED_BACK' })
    const { notice: online } = await filedNotice({ status: 'HANDED_BACK' })
    expect((await listPaper(clerk, 'to-send')).rows.map(({ id }) => id)).toEqual([notice.id])
    await post([notice.id, online.id], 'printed')
    expect((await find(online.id)).printedAt).toBeNull()
    expect(await post([notice.id], 'dispatched', '2026-11-27')).toBe(1)
    expect(await countPaper(clerk)).toEqual({ typing: 0, 'to-send': 0, sent: 1 })
    await post([notice.id], 'undelivered', '2026-12-02')
    const [back] = (await listPaper(clerk, 'to-send')).rows
    expect(back?.undeliveredOn).toEqual(new Date('2026-12-02'))
    await post([notice.id], 'dispatched', '2026-12-04')
    expect((await find(notice.id)).dispatchedOn).toEqual(new Date('2026-12-04'))
  })

  it.each(['to-send', 'sent'] as const)(
    'R-INS-11 is listed page by page, forth and back: %s',
    async (list) => {
      const ids: string[] = []
      for (let row = 0; row < 5; row++) {
        const { notice } = await filedNotice({ onPaper: true, by: clerk, status: 'HANDED_BACK' })
        ids.push(notice.id)
      }
      if (list === 'sent') {
        await post(ids.slice(0, 2), 'dispatched', '2026-11-27')
        await post(ids.slice(2), 'dispatched', '2026-11-30')
      }
      const whole = (await listPaper(clerk, list)).rows.map(({ id }) => id)
      expect([...whole].sort()).toEqual([...ids].sort())
      const first = await listPaper(clerk, list, { size: 2 })
      const second = await listPaper(clerk, list, { size: 2, from: { after: first.next ?? undefined } })
      const third = await listPaper(clerk, list, { size: 2, from: { after: second.next ?? undefined } })
      expect([first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(whole)
      expect([first.previous, third.next]).toEqual([null, null])
      const back = await listPaper(clerk, list, { size: 2, from: { before: third.previous ?? undefined } })
      expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(2, 4))
    },
  )

  it('R-INS-11 is neither sent before it is handed back nor undelivered before it is sent', async () => {
    const { notice } = await filedNotice({ onPaper: true, by: clerk, status: 'REGISTERED' })
    expect(await codeOf(post([notice.id], 'dispatched', '2026-11-27'))).toBe('NOTHING_TO_DO')
    const { notice: returned } = await filedNotice({ onPaper: true, by: clerk, status: 'HANDED_BACK' })
    expect(await codeOf(post([returned.id], 'undelivered', '2026-11-27'))).toBe('NOTHING_TO_DO')
  })
})
