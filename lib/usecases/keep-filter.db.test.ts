import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/adapters/session'
import { firstColumns } from '@/lib/domain/application/queue-columns'
import { firstNoticeColumns } from '@/lib/domain/notice/notice-columns'
import { mostFilters, nameTaken, tooManyFilters } from '@/lib/domain/search/saved-filter'
import { readDesk } from '@/lib/queries/desk-lists'
import { findFilter, listFilters } from '@/lib/queries/saved-filters'
import { actOfViewer } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { chooseColumns } from './choose-columns'
import { removeFilter, renameFilter, saveFilter } from './keep-filter'

beforeEach(() => testDatabase().reset())

const address = '/staff/queue/review?kind=PHARMACY'
const save = (viewer: Viewer, name: string) =>
  saveFilter(actOfViewer(viewer, 'filter.save'), { name, address })

describe('R-CLK-1 filters kept under a name', () => {
  it('R-CLK-1 are saved, used, renamed and removed by whoever keeps them', async () => {
    const clerk = await staffViewer()
    await save(clerk, '薬局')
    const [kept] = await listFilters(clerk)
    expect((await readDesk(clerk)).filters).toEqual([{ id: kept?.id, name: '薬局', address }])
    const id = kept?.id ?? ''
    await renameFilter(actOfViewer(clerk, 'filter.rename'), { id, name: '薬局のみ' })
    expect(await listFilters(clerk)).toEqual([{ id, name: '薬局のみ', address }])
    await removeFilter(actOfViewer(clerk, 'filter.remove'), id)
    await removeFilter(actOfViewer(clerk, 'filter.remove'), id)
    expect(await listFilters(clerk)).toEqual([])
  })

  it("R-CLK-1 are nobody else's", async () => {
    const [clerk, colleague] = [await staffViewer(), await staffViewer()]
    await save(clerk, '薬局')
    const id = (await listFilters(clerk))[0]?.id ?? ''
    expect(await findFilter(colleague, id)).toBeNull()
    expect((await readDesk(colleague)).filters).toEqual([])
    const other = renameFilter(actOfViewer(colleague, 'filter.rename'), { id, name: '別名' })
    await expect(other).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await removeFilter(actOfViewer(colleague, 'filter.remove'), id)
    expect(await listFilters(clerk)).toHaveLength(1)
    await save(colleague, '薬局')
  })

  it('R-CLK-1 have one name each, and are no more than fit on a page', async () => {
    const clerk = await staffViewer()
    await save(clerk, '薬局')
    await expect(save(clerk, '薬局')).rejects.toThrow(nameTaken)
    for (let index = 1; index < mostFilters; index += 1) await save(clerk, `絞り込み${index}`)
    await expect(save(clerk, '入らない')).rejects.toThrow(tooManyFilters)
  })
})

it('R-CLK-1 the columns are kept with the account, none of them too', async () => {
  const [clerk, colleague] = [await staffViewer(), await staffViewer()]
  const act = actOfViewer(clerk, 'desk.choose-columns')
  await chooseColumns(act, { list: 'queue', columns: ['held', 'kind'] })
  expect((await readDesk(clerk)).columns).toEqual(['kind', 'held'])
  expect((await readDesk(colleague)).columns).toEqual(firstColumns)
  await chooseColumns(act, { list: 'queue', columns: [] })
  expect((await readDesk(clerk)).columns).toEqual([])
  expect((await readDesk(clerk)).noticeColumns).toEqual(firstNoticeColumns)
  await chooseColumns(act, { list: 'notices', columns: ['clerks', 'kind'] })
  expect((await readDesk(clerk)).noticeColumns).toEqual(['kind', 'clerks'])
  expect((await readDesk(clerk)).columns).toEqual([])
})
