import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { NoticeAnswers } from '@/lib/domain/notice/fields'
import { setEnv } from '@/lib/env'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurers, rowOf, storedFile } from '@/lib/test-support/association'
import { bulkAct, press, sentences, upload, work } from '@/lib/test-support/bulk'
import { testDatabase } from '@/lib/test-support/test-database'
import { correctBulkRow, removeBulkRow, rewriteBulkAddresses } from './correct-bulk-row'
import { storeBulkFile } from './store-bulk-file'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

describe('R-INS-4 the check of a file', () => {
  it('R-INS-4 finds what is wrong by row and column, and files nothing', async () => {
    const viewer = await makeAssociation()
    const [one, two, three] = await makeInsurers(3, viewer)
    if (!one || !two || !three) throw new Error('three')
    const rows = [
      rowOf(one),
      rowOf(two, { phone: '0312', filedOn: '令和8年11月21日' }),
      rowOf(three, { insurerNumber: '06130013' }),
      rowOf(one, { kindCheckup: '？' }),
    ]
    const { id } = await upload(viewer, rows)
    const found = await sentences(id)
    expect(found[3]).toEqual([
      'A 届出日（令和8年11月21日）が先の日付です。令和8年11月20日以前の日付を入力してください。',
      'K 電話番号は10桁または11桁の数字で入力してください。',
    ])
    expect(found[4]?.[0]).toMatch(/^N 保険者コード/)
    expect(found[2]).toEqual([expect.stringMatching(/^N 同じ保険者が5行目にもあります/)])
    expect(found[5]?.[0]).toMatch(/^D 該当するときは○を入力し/)
    expect(await db.notice.count()).toBe(0)
  })

  it('R-INS-4 an insurer without a mandate, one with a live code, one under way', async () => {
    const viewer = await makeAssociation()
    const [coded, busy] = await makeInsurers(2, viewer)
    const stranger = await makeApplicant({ kind: 'INSURER', code: '06139993' })
    if (!coded || !busy) throw new Error('two')
    const notice = {
      kind: 'INTRODUCTION' as const,
      createdById: viewer.accountId,
      createdAt: noon,
      changedAt: noon,
    }
    const { id: noticeId } = await db.notice.create({
      data: { ...notice, status: 'PUBLISHED', insurerId: coded.id },
    })
    const code = { code: '1390000014', status: 'LIVE' as const, issuedAt: noon }
    await db.insurerCode.create({ data: { ...code, insurerId: coded.id, noticeId } })
    const receiptNumber = 'N08-0000001-0'
    await db.notice.create({ data: { ...notice, status: 'RECEIVED', insurerId: busy.id, receiptNumber } })
    const insurer = { code: '06139993', name: stranger.facilities[0]?.name ?? '' }
    const { id } = await upload(viewer, [rowOf(coded), rowOf(busy), rowOf(insurer)])
    const found = await sentences(id)
    expect(found[2]?.[0]).toMatch(/有効なオンライン資格確認用コードがあります.*（有効なコード 1390000014）/)
    expect(found[3]?.[0]).toMatch(/手続き中です.*（受付番号 N08-0000001-0）/)
    expect(found[4]?.[0]).toMatch(/「試験第一病院」からの委任がありません/)
  })

  it('R-INS-4 a file that is no list is refused at the file, and leaves nothing', async () => {
    const viewer = await makeAssociation()
    const file = await storedFile(Buffer.from('なまえ,ばんごう\nあ,い\n'))
    await expect(storeBulkFile(bulkAct(viewer, 'bulk.store'), viewer, file)).rejects.toMatchObject({
      problems: [{ field: 'file', message: expect.stringContaining('見出しの行') }],
    })
    expect(await db.bulkFiling.count()).toBe(0)
  })

  it('R-INS-4 nobody sees or changes the file of another association', async () => {
    const viewer = await makeAssociation()
    const [insurer] = await makeInsurers(1, viewer)
    if (!insurer) throw new Error('one')
    const { id } = await upload(viewer, [rowOf(insurer)])
    const other = await makeAssociation('別の団体')
    await expect(press(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(upload(other, [rowOf(insurer)], id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const place = { bulkId: id, line: 2 }
    await expect(removeBulkRow(bulkAct(other, 'bulk.remove'), other, place)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('R-INS-4 correcting', () => {
  it('R-INS-4 in the browser: the row, its twin and nothing else change', async () => {
    const viewer = await makeAssociation()
    const [one, two] = await makeInsurers(2, viewer)
    if (!one || !two) throw new Error('two')
    const { id } = await upload(viewer, [rowOf(one), rowOf(one, { phone: '' })])
    const place = { bulkId: id, line: 3 }
    const half = { ...rowOf(two), kindCheckup: 'on', phone: '' }
    expect(await correctBulkRow(bulkAct(viewer, 'bulk.correct'), viewer, place, half)).toMatchObject([
      { field: 'phone', line: 3 },
    ])
    expect(await sentences(id)).toEqual({ 3: ['K 電話番号を入力してください。'] })
    const whole = { ...half, phone: '03-0000-0001' }
    expect(await correctBulkRow(bulkAct(viewer, 'bulk.correct'), viewer, place, whole)).toEqual([])
    expect(await sentences(id)).toEqual({})
  })

  it('R-INS-4 by a mended file: what is filed stays, the other rows are replaced', async () => {
    const viewer = await makeAssociation()
    const [one, two] = await makeInsurers(2, viewer)
    if (!one || !two) throw new Error('two')
    const first = await upload(viewer, [rowOf(one), rowOf(two, { phone: '' })])
    await press(viewer, first.id)
    await work()
    const second = await upload(viewer, [rowOf(two)], first.id)
    expect(await db.bulkRow.count({ where: { bulkId: first.id } })).toBe(1)
    await press(viewer, second.id)
    await work()
    expect(await db.notice.count({ where: { status: 'RECEIVED' } })).toBe(2)
  })

  it('R-INS-4 a row can be taken out, and a filed one cannot', async () => {
    const viewer = await makeAssociation()
    const [one, two] = await makeInsurers(2, viewer)
    if (!one || !two) throw new Error('two')
    const { id } = await upload(viewer, [rowOf(one), rowOf(one), rowOf(two)])
    await removeBulkRow(bulkAct(viewer, 'bulk.remove'), viewer, { bulkId: id, line: 3 })
    expect(await sentences(id)).toEqual({})
    await press(viewer, id)
    await expect(
      removeBulkRow(bulkAct(viewer, 'bulk.remove'), viewer, { bulkId: id, line: 2 }),
    ).rejects.toMatchObject({ code: 'WRONG_STATUS' })
  })

  it('R-INS-3 writes the addresses as 作成要領 asks for, when the association decides so', async () => {
    const viewer = await makeAssociation()
    const [one] = await makeInsurers(1, viewer)
    if (!one) throw new Error('one')
    const { id } = await upload(viewer, [rowOf(one, { address: '東京都港区新橋2丁目1番3号' })])
    await rewriteBulkAddresses(bulkAct(viewer, 'bulk.rewrite'), viewer, id)
    const row = await db.bulkRow.findFirstOrThrow({ where: { bulkId: id } })
    expect((row.answers as NoticeAnswers).address).toBe('東京都港区新橋2-1-3')
  })
})
