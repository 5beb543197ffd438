import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { readSearch, searchLimit } from '@/lib/queries/case-search'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { filedApplication, staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveSearch } from '@/lib/usecases/save-search'

beforeEach(() => testDatabase().reset())

async function search(clerk: Viewer, text: string) {
  const { id } = await saveSearch(actOfViewer(clerk, 'case.search'), text)
  const found = await readSearch(clerk, id)
  return found?.rows.map((row) => row.receiptNumber)
}

describe('R-CLK-1 looking for a case', () => {
  it.each([
    '田中',
    '田中 整形',
    'ﾀﾅｶ',
    'たなか',
    'タナカセイケイ',
    '0270751',
    '０２７０７５１',
    '高崎',
    '髙﨑花子',
  ])('finds 田中整形外科 by %s', async (text) => {
    const clerk = await staffViewer()
    const { application, facility } = await filedApplication({ name: '田中整形外科', code: '0270751' })
    await filedApplication({ name: '中田内科', code: '0270769' })
    await db.facility.update({ where: { id: facility.id }, data: { nameKana: 'タナカセイケイゲカ' } })
    await db.application.update({ where: { id: application.id }, data: { receiptNumber: 'A26-0000001-5' } })
    const found = await search(clerk, text)
    expect(found).toContain('A26-0000001-5')
    if (text.startsWith('田中')) expect(found).toHaveLength(1)
    expect(await search(clerk, 'a26-0000001')).toEqual(['A26-0000001-5'])
  })

  it.each(['50%', '100_1', 'C\\D'])('takes %j for what it looks like', async (text) => {
    const clerk = await staffViewer()
    await filedApplication({ name: `薬局${text}` })
    await filedApplication({ name: '薬局50円100円1CD' })
    expect(await search(clerk, text)).toHaveLength(1)
  })

  it('finds a code and a receipt number by a part of four digits or more, and by two digits', async () => {
    const clerk = await staffViewer()
    await filedApplication({ name: '一番薬局', code: '0270751' })
    await filedApplication({ name: '二番薬局', code: '0270769' })
    expect(await search(clerk, '0751')).toHaveLength(1)
    expect(await search(clerk, '02707')).toHaveLength(2)
    expect(await search(clerk, '69')).toHaveLength(1)
  })

  it('finds notices by insurer and by what was filed', async () => {
    const clerk = await staffViewer()
    const { notice } = await filedNotice({ answers: { name: '髙島健康保険組合' } })
    expect(await search(clerk, '高島')).toEqual([notice.receiptNumber])
    expect(await search(clerk, '高島 大阪')).toEqual([])
  })

  it.each(["'; DROP TABLE case_search; --", '%%', '__', '.*', '(?=x)', '\\u0000あ', '田'.repeat(10_000)])(
    'takes %j as words, not as a program',
    async (text) => {
      const clerk = await staffViewer()
      await filedApplication()
      expect(await search(clerk, text)).toEqual([])
    },
  )

  it('shows the newest and says that there are more', async () => {
    const clerk = await staffViewer()
    for (let count = 0; count <= searchLimit; count += 1) await filedApplication({ name: '同名薬局' })
    const { id } = await saveSearch(actOfViewer(clerk, 'case.search'), '同名')
    expect(await readSearch(clerk, id)).toMatchObject({ more: true })
  })

  it('R-CLK-10 the text is not in the address, and nobody else can open it', async () => {
    const clerk = await staffViewer()
    const { id } = await saveSearch(actOfViewer(clerk, 'case.search'), '田中')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await readSearch(await staffViewer(), id)).toBeUndefined()
    await expect(readSearch(await makeApplicant(), id)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
    const log = JSON.stringify(await db.auditEntry.findMany({ select: { detail: true, subjectId: true } }))
    expect(log).not.toContain('田中')
  })
})
