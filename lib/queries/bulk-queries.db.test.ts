import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { setEnv } from '@/lib/env'
import { noon } from '@/lib/test-support/applicant'
import { makeAssociation, makeInsurers, rowOf } from '@/lib/test-support/association'
import { bulkAct, press, upload, work } from '@/lib/test-support/bulk'
import { testDatabase } from '@/lib/test-support/test-database'
import { whileHeld } from '@/lib/test-support/while-held'
import { readFilingSummary } from '@/lib/usecases/read-filing-summary'
import { readReturnedNotices } from '@/lib/usecases/read-returned-notices'
import { findBulkFiling, listBulkFilings } from './bulk-filings'
import { readBulkRows } from './bulk-rows'
import { readTemplateRows } from './bulk-template-rows'
import { countMandatedInsurers, readMandatedInsurers } from './mandated-insurers'

const folder = mkdtempSync(join(tmpdir(), 'bulk-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  setEnv({ STORAGE_URL: `file:${folder}` })
  return testDatabase().reset()
})

async function world(count: number) {
  const viewer = await makeAssociation()
  const insurers = await makeInsurers(count, viewer)
  const rows = insurers.map((insurer, index) => rowOf(insurer, index % 2 === 0 ? {} : { phone: '' }))
  return { viewer, insurers, ...(await upload(viewer, rows)) }
}

describe('R-INS-4 the screens of an association', () => {
  it('R-INS-4 pages through the rows of a tab, forth and back, and shows them to nobody else', async () => {
    const { viewer, id } = await world(220)
    const lines = (page: { rows: { line: number }[] }) => page.rows.map(({ line }) => line)
    const first = await readBulkRows(viewer, id, 'wrong', {})
    expect([lines(first)[0], lines(first).length, first.previous]).toEqual([3, 50, null])
    const second = await readBulkRows(viewer, id, 'wrong', { after: first.next ?? 0 })
    const third = await readBulkRows(viewer, id, 'wrong', { after: second.next ?? 0 })
    expect([lines(third).length, third.next]).toEqual([10, null])
    const back = await readBulkRows(viewer, id, 'wrong', { before: third.previous ?? 0 })
    expect(lines(back)).toEqual(lines(second))
    const other = await makeAssociation('別の団体')
    expect((await readBulkRows(other, id, 'all', {})).rows).toEqual([])
    expect(await findBulkFiling(other, id)).toBeNull()
    expect(await listBulkFilings(other)).toEqual([])
  })

  it('R-INS-4 counts what is wrong, good and filed', async () => {
    const { viewer, id } = await world(5)
    expect((await findBulkFiling(viewer, id))?.counts).toEqual({ wrong: 2, good: 3, filing: 0, filed: 0 })
    await press(viewer, id)
    expect((await findBulkFiling(viewer, id))?.counts).toEqual({ wrong: 2, good: 0, filing: 3, filed: 0 })
    await work()
    expect((await findBulkFiling(viewer, id))?.counts).toEqual({ wrong: 2, good: 0, filing: 0, filed: 3 })
  })

  it('R-INS-4 shows no file half filed: its moment and its rows are of one moment', async () => {
    const { viewer, id } = await world(2)
    const shown = await whileHeld(
      'bulk_row',
      () => findBulkFiling(viewer, id),
      (tx) =>
        Promise.all([
          tx.bulkFiling.update({ where: { id }, data: { filedAt: noon } }),
          tx.bulkRow.updateMany({ where: { bulkId: id }, data: { chosenAt: noon } }),
        ]),
    )
    expect([shown?.filedAt, shown?.counts.filing]).toEqual([null, 0])
    const now = await findBulkFiling(viewer, id)
    expect([now?.filedAt, now?.counts.filing]).toEqual([noon, 2])
  })

  it('R-INS-4 lists all insurers with the state of their last notice, by view and by words', async () => {
    const { viewer, id } = await world(60)
    await press(viewer, id)
    await work()
    const sentBack = await db.notice.findFirstOrThrow({ orderBy: { id: 'asc' } })
    await db.notice.update({ where: { id: sentBack.id }, data: { status: 'SENT_BACK' } })
    const counts = { all: 60, none: 30, 'under-way': 29, 'sent-back': 1, returned: 0 }
    expect(await countMandatedInsurers(viewer)).toEqual(counts)
    const first = await readMandatedInsurers(viewer, { view: 'all', words: '' })
    const second = await readMandatedInsurers(viewer, { view: 'all', words: '', after: first.next })
    expect([first.rows.length, first.previous, second.rows.length, second.next]).toEqual([
      50,
      undefined,
      10,
      undefined,
    ])
    const back = await readMandatedInsurers(viewer, { view: 'all', words: '', before: second.previous })
    expect(back.rows).toEqual(first.rows)
    const named = await readMandatedInsurers(viewer, { view: 'all', words: '第17健康' })
    expect(named.rows.map(({ name }) => name)).toEqual(['見本第17健康保険組合'])
    const numbered = await readMandatedInsurers(viewer, { view: 'sent-back', words: '０６１３' })
    expect(numbered.rows).toMatchObject([{ status: 'SENT_BACK' }])
    const other = await makeAssociation('別の団体')
    expect((await readMandatedInsurers(other, { view: 'all', words: '' })).rows).toEqual([])
  })

  it('R-INS-4 fills the template with every insurer that can file now', async () => {
    const { viewer, id, insurers } = await world(4)
    expect(await readTemplateRows(viewer, 'INTRODUCTION')).toHaveLength(4)
    expect(await readTemplateRows(viewer, 'ABOLITION')).toEqual([])
    await press(viewer, id)
    await work()
    const left = await readTemplateRows(viewer, 'INTRODUCTION')
    expect(left.map(({ insurerNumber }) => insurerNumber)).toEqual([insurers[1]?.code, insurers[3]?.code])
    expect(left[0]).toMatchObject({ address: '東京都千代田区霞が関9-99-9', postalCode: '100-0013' })
  })
})

describe('R-INS-4 the papers of an association', () => {
  it('R-INS-4 one list of everything filed with one file, with the promise', async () => {
    const { viewer, id } = await world(4)
    const read = () => readFilingSummary(bulkAct(viewer, 'bulk.summary'), viewer, id)
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await press(viewer, id)
    await work()
    const { notices, promises, filedFrom, filedBy } = await read()
    expect([notices.length, filedFrom, filedBy]).toEqual([2, '見本保険者団体', '団体 一子'])
    expect(promises).toEqual([expect.stringContaining('令和8年11月20日締切')])
  })

  it('R-INS-4 the handed-back notices under names that tell them apart, and none of another association', async () => {
    const { viewer, id } = await world(4)
    await press(viewer, id)
    await work()
    const read = (of = viewer) => readReturnedNotices(bulkAct(of, 'bulk.returned'), of, '2026-11')
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const [first] = await db.notice.findMany({
      orderBy: { receiptNumber: 'asc' },
      include: { insurer: true },
    })
    if (!first) throw new Error('one')
    const pdfKey = '018f0000-0000-7000-8000-000000000001'
    await db.notice.update({
      where: { id: first.id },
      data: { pdfKey, status: 'HANDED_BACK', handedBackAt: noon },
    })
    await db.facility.update({ where: { id: first.insurerId }, data: { name: '見本/髙﨑:組合' } })
    expect(await read()).toEqual([
      { pdfKey, fileName: `${first.receiptNumber}_${first.insurer.code}_見本_髙﨑_組合.pdf` },
    ])
    await expect(read(await makeAssociation('別の団体'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
