import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/adapters/db'
import { store } from '@/lib/adapters/storage/open-store'
import { parseQualificationCode } from '@/lib/domain/insurer-code/qualification-code'
import { makeFacility } from '@/lib/test-support/applicant'
import {
  afterCutoff,
  fileNotices,
  makeMonth,
  month,
  registerAll,
  setClock,
} from '@/lib/test-support/month-world'
import { queuedMails } from '@/lib/test-support/queued-mails'
import { testDatabase } from '@/lib/test-support/test-database'
import { issueCodes } from './issue-codes'
import { reconcileMonth } from './reconcile-month'

// PDFs are drawn here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

beforeEach(async () => {
  await testDatabase().reset()
  await setClock(afterCutoff)
})

describe('R-INS-8 the code', () => {
  it('has its check digit and the prefecture of the address, is counted per prefecture, and enters the master', async () => {
    await fileNotices({ count: 4 })
    await makeMonth('CLOSED')
    await registerAll()
    const codes = (await db.insurerCode.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code)
    expect(codes).toEqual(['1390000014', '1390000022', '2790000018', '2790000026'])
    expect(codes.every((code) => parseQualificationCode(code))).toBe(true)
    expect(await db.facility.findFirst({ where: { name: '見本健康保険組合1' } })).toMatchObject({
      ...{ postalCode: '1050004', phone: '0312345678', representative: '髙﨑 太郎', addressKana: 'ミナトク' },
    })
  })

  it('is never equal to a number of the facility master: such a serial is passed over', async () => {
    await makeFacility({ kind: 'DENTAL', prefecture: '27', code: '0000026' })
    await fileNotices({ count: 6 })
    await makeMonth('CLOSED')
    await registerAll()
    const codes = (
      await db.insurerCode.findMany({ where: { code: { startsWith: '27' } }, orderBy: { code: 'asc' } })
    ).map(({ code }) => code)
    expect(codes.map((code) => code.slice(3, 9))).toEqual(['000001', '000003', '000004'])
    expect(await reconcileMonth(month)).toEqual([])
  })

  it('has the third digit of the setting in force, with a row of serials of its own', async () => {
    const take = () => db.$transaction((tx) => issueCodes(tx, '13', 2))
    const before = await take()
    await db.setting.create({ data: { name: 'code-kind-digit', value: '5', changedAt: new Date() } })
    const after = await take()
    expect(before.map((code) => code.slice(0, 9))).toEqual(['139000001', '139000002'])
    expect(after.map((code) => code.slice(0, 9))).toEqual(['135000001', '135000002'])
    // What people type of a code, 都道府県 and seven digits, differs too.
    expect(new Set([...before, ...after].map((code) => code.slice(3))).size).toBe(4)
  })

  it('is unique under concurrency, and a rollback gives the serials back', async () => {
    const take = (fails: boolean) =>
      db.$transaction(async (tx) => {
        const codes = await issueCodes(tx, '13', 5)
        if (fails) throw new Error('rolled back')
        return codes
      })
    const taken = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => take(at % 3 === 0)))
    const codes = taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    expect(new Set(codes).size).toBe(30)
    expect([...codes].sort().at(-1)?.slice(3, 9)).toBe('000030')
  })
})

describe('R-INS-9 the returned notice', () => {
  it('is stored as PDF and announced by mail with the code', async () => {
    const [notice] = await fileNotices()
    await makeMonth('CLOSED')
    await registerAll()
    const row = await db.notice.findUniqueOrThrow({ where: { id: notice?.id } })
    expect(row).toMatchObject({
      status: 'HANDED_BACK',
      fileNumber: '000001',
      pdfSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const bytes = await (await store().get(row.pdfKey ?? '')).toArray()
    expect(Buffer.concat(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    const [mail] = await queuedMails()
    const { code } = await db.insurerCode.findFirstOrThrow()
    expect(mail).toMatchObject({
      template: 'notice-returned',
      values: { outcome: expect.stringContaining(code) },
    })
  })
})
