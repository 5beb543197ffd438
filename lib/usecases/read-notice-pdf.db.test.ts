import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { drawNotice } from '@/lib/adapters/pdf/notice-form'
import { readPages } from '@/lib/adapters/pdf/proof/read-pages'
import type { Viewer } from '@/lib/adapters/session'
import { store } from '@/lib/adapters/storage/open-store'
import { setEnv } from '@/lib/env'
import { actOfViewer } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { makeInsurer, makeNoticeDraft } from '@/lib/test-support/insurer'
import { afterCutoff, fileNotices, makeMonth, registerAll, setClock } from '@/lib/test-support/month-world'
import { samplePdf } from '@/lib/test-support/sample-files'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from './new-id'
import { readNoticePdf } from './read-notice-pdf'
import { readNoticeReceipt } from './read-notice-receipt'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notice-pdf-'))
  setEnv({ STORAGE_URL: `file:${folder}` })
  // The first document waits for the fonts to be read.
  await drawNotice({ kind: 'INTRODUCTION' })
}, 30_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

const read = (viewer: Viewer, id: string) => readNoticePdf(actOfViewer(viewer, 'notice.pdf'), viewer, id)

async function textOf({ body }: Awaited<ReturnType<typeof read>>): Promise<string> {
  const [page] = await readPages(body instanceof Uint8Array ? body : await buffer(body))
  return (page?.text ?? '').replace(/\s/g, '')
}

describe('R-INS-9 the official form of a notice', () => {
  it('R-INS-9 shows its filer and staff what was filed, with the boxes of the fund blank', async () => {
    const { notice, insurer } = await filedNotice()
    for (const viewer of [insurer, await staffViewer('clerk')]) {
      const pdf = await read(viewer, notice.id)
      expect(pdf.fileName).toBe(`導入届の控え_${notice.receiptNumber}.pdf`)
      const text = await textOf(pdf)
      expect(text).toContain('令和8年11月18日')
      expect(text).toContain('試験健康保険組合③')
      expect(text).toContain('＊整理印＊オンライン資格確認用コード（10桁）（備考）１')
    }
    expect(await db.auditEntry.count({ where: { name: 'notice.pdf', subjectId: notice.id } })).toBe(2)
  })

  it('R-INS-9 names the article of the law that is set (D-5)', async () => {
    const { notice, insurer } = await filedNotice()
    expect(await textOf(await read(insurer, notice.id))).toContain('個人情報保護法第16条第3項に')
    await db.setting.create({ data: { name: 'printed-law', value: '第18条第3項', changedAt: afterCutoff } })
    expect(await textOf(await read(insurer, notice.id))).toContain('個人情報保護法第18条第3項に')
  })

  it('R-INS-9 of a draft is marked as one, its fund boxes blank, wrong answers and all', async () => {
    const filer = await makeInsurer()
    const draft = await makeNoticeDraft(filer)
    const answers = { name: '髙﨑健康保険組合', postalCode: '12', filedOn: 'いつか' }
    await db.notice.update({ where: { id: draft }, data: { answers } })
    const pdf = await read(filer, draft)
    expect(pdf.fileName).toBe('導入届の下書き.pdf')
    const text = await textOf(pdf)
    expect(text).toMatch(/下書き（未提出）.*令和年月日.*髙﨑健康保険組合/)
    expect(text).toContain('＊整理印＊オンライン資格確認用コード（10桁）（備考）１')
  })

  it('R-INS-9 is nobody else’s, a draft not even the clerks’', async () => {
    const { notice } = await filedNotice()
    const stranger = await makeInsurer()
    await expect(read(stranger, notice.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const draft = await makeNoticeDraft(stranger)
    await expect(read(await makeInsurer(), draft)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(read(await staffViewer('clerk'), draft)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('R-INS-9 handed back, it is the kept one: drawn from the committed row, with code and both clerks', async () => {
    const [filed] = await fileNotices()
    await makeMonth('CLOSED')
    await registerAll()
    const id = filed?.id ?? ''
    const notice = await db.notice.findUniqueOrThrow({ where: { id }, include: { code: true } })
    const pdf = await read(await staffViewer('auditor'), id)
    expect(pdf.fileName).toBe(`返還された導入届_${notice.receiptNumber}.pdf`)
    const text = await textOf(pdf)
    expect(text).toContain(`＊オンライン資格確認用コード（10桁）${notice.code?.code}`)
    for (const decidedBy of [notice.confirmedById, notice.registeredById]) {
      const { lastName, firstName } = await db.account.findUniqueOrThrow({ where: { id: decidedBy ?? '' } })
      expect(text).toContain(lastName + firstName)
    }
    expect(notice.confirmedById).not.toBe(notice.registeredById)
  })

  it('R-INS-9 a notice on paper comes back as its scan with the marks; an Excel file of it, as the form', async () => {
    const [onPaper, inExcel] = await fileNotices({ count: 2 })
    const scans = [
      [onPaper, await samplePdf()],
      [inExcel, Buffer.from('PK\u0003\u0004')],
    ] as const
    for (const [filed, bytes] of scans) {
      const scanKey = newId()
      await store().put(scanKey, Readable.from([bytes]))
      await db.notice.update({ where: { id: filed?.id }, data: { onPaper: true, scanKey } })
    }
    await makeMonth('CLOSED')
    await registerAll()
    const clerk = await staffViewer('clerk')
    const stamped = await textOf(await read(clerk, onPaper?.id ?? ''))
    expect(stamped).toMatch(/^specimen（基金使用欄）.*登録＊整理印\d{6}登録8\.11\.21/)
    expect(await textOf(await read(clerk, inExcel?.id ?? ''))).toMatch(/^別添１.*登録8\.11\.21/)
  })
})

describe('R-INS-4 the receipt of a notice', () => {
  const receiptOf = (viewer: Viewer, id: string) =>
    readNoticeReceipt(actOfViewer(viewer, 'notice.receipt'), viewer, id)

  it('R-INS-4 says for whom it was filed, by whom, and what comes when', async () => {
    const { notice, insurer } = await filedNotice()
    expect(await receiptOf(insurer, notice.id)).toMatchObject({
      receiptNumber: notice.receiptNumber,
      kind: 'オンライン資格確認導入届（保険者）',
      insurerName: '試験健康保険組合',
      promise: expect.stringContaining('令和8年11月20日締切'),
    })
  })

  it('R-INS-4 is nobody else’s, and a draft has none', async () => {
    const { notice } = await filedNotice()
    const stranger = await makeInsurer()
    await expect(receiptOf(stranger, notice.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const draft = await makeNoticeDraft(stranger)
    await expect(receiptOf(stranger, draft)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
