import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { readPublished } from './published-content'
import { searchContent } from './search-content'

beforeEach(() => testDatabase().reset())

const privacy = async () => (await readPublished('pages', 'privacy'))?.body ?? ''

it('D-6 the privacy page names the periods that the night goes by', async () => {
  const before = await privacy()
  for (const period of ['その後5年', '日から5年', '10年', '日から90日', '7日'])
    expect(before).toContain(period)
  await db.setting.createMany({
    data: [
      { name: 'keep-notices', value: 10, changedAt: noon },
      { name: 'keep-drafts', value: 120, changedAt: noon },
    ],
  })
  const after = await privacy()
  for (const period of ['その後10年', '日から5年', '日から120日']) expect(after).toContain(period)
  expect(after).not.toContain('{{')
  expect(JSON.stringify(await searchContent(null, '下書き'))).not.toContain('{{')
})
