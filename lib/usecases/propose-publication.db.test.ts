import { beforeEach, describe, expect, it } from 'vitest'
import { currentTime } from '@/lib/adapters/clock'
import { db } from '@/lib/adapters/db'
import { addDays, jstDate } from '@/lib/domain/date/jst'
import { listPublished, readPublished } from '@/lib/queries/published-content'
import { searchContent } from '@/lib/queries/search-content'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { decideSetting } from './decide-setting'
import { type PublicationProposal, proposePublication } from './propose-publication'

beforeEach(() => testDatabase().reset())

const guide = { place: 'guides/device-setup', published: false, from: null, reason: '改訂するため' }
const news = { ...guide, place: 'news/2024-12-02-mynumber-card' }
const propose = async (proposal: PublicationProposal) =>
  proposePublication(await staffAct('setting.propose'), proposal)
const accept = async () => {
  const { id } = await db.settingChange.findFirstOrThrow({ where: { status: 'PROPOSED' } })
  return decideSetting(await staffAct('setting.decide', 'supervisor'), { id, decision: 'accept' })
}
const slugs = async (kind: 'guides' | 'news') => (await listPublished(kind)).map(({ slug }) => slug)
const findable = async () =>
  (await searchContent(null, '初期登録')).some(({ slug }) => slug === 'device-setup')

describe('R-SITE-3 what is not published is nowhere', () => {
  it('a guide goes, from its address, the list and the search, when a second person has agreed', async () => {
    expect(await findable()).toBe(true)
    expect(await propose(guide)).toBe(false)
    expect(await slugs('guides')).toContain('device-setup')
    await accept()
    expect(await slugs('guides')).not.toContain('device-setup')
    expect(await readPublished('guides', 'device-setup')).toBeNull()
    expect(await findable()).toBe(false)
    expect(await readPublished('guides', 'user-registration')).not.toBeNull()
    await propose({ ...guide, published: true })
    await accept()
    expect(await readPublished('guides', 'device-setup')).not.toBeNull()
  })

  it('news goes at once, with a history', async () => {
    expect(await propose(news)).toBe(true)
    expect(await slugs('news')).toEqual(['2024-01-31-notice'])
    expect(await readPublished('news', '2024-12-02-mynumber-card')).toBeNull()
    const change = await db.settingChange.findFirstOrThrow()
    expect(change).toMatchObject({ status: 'ACCEPTED', reason: '改訂するため', after: { published: false } })
    expect(change.decidedById).toBe(change.proposedById)
    expect((await db.auditEntry.findMany()).map(({ name }) => name)).toEqual(['setting.apply'])
  })

  it('R-ALL-4 from a day on, at 0:00 in Japan', async () => {
    const today = jstDate(await currentTime())
    await propose({ ...news, from: addDays(today, 1) })
    expect(await slugs('news')).toHaveLength(2)
    // The day has come: a row from yesterday says the same as one from today.
    const value = { published: false, from: today }
    await db.setting.updateMany({ data: { value } })
    expect(await slugs('news')).toHaveLength(1)
  })

  it.each([
    [{ place: 'pages/terms' }, { code: 'NOT_FOUND' }],
    [{ place: 'guides/none' }, { code: 'NOT_FOUND' }],
    [{ place: 'elsewhere/any' }, { code: 'NOT_FOUND' }],
    [{ place: '../pages/terms' }, { code: 'NOT_FOUND' }],
    [{ published: true }, { problems: [{ field: 'published' }] }],
    [{ from: '2000-01-01' }, { problems: [{ field: 'from' }] }],
  ])('refuses %j', async (wrong, refusal) => {
    await expect(propose({ ...news, ...wrong })).rejects.toMatchObject(refusal)
    expect(await db.setting.count()).toBe(0)
  })

  it('no two changes of one article wait at once', async () => {
    await propose(guide)
    await expect(propose(guide)).rejects.toMatchObject({ problems: [{ field: '' }] })
  })
})
