import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { readChanges, readProposed } from './setting-changes'

beforeEach(() => testDatabase().reset())

it('R-CLK-8 the changes of years are all found, page by page, and an old proposal still waits', async () => {
  const viewer = await staffViewer('supervisor')
  const ids = Array.from({ length: 25 }, (_, at) => `00000000-0000-7000-8000-0000000000${at + 10}`)
  await db.settingChange.createMany({
    data: ids.map((id, at) => ({
      ...{
        id,
        name: at % 5 === 0 ? 'date-shift' : 'code-days',
        before: 'none',
        after: 'next',
        reason: '見直し',
      },
      ...{ status: at === 0 ? ('PROPOSED' as const) : ('REFUSED' as const) },
      ...{ proposedById: viewer.accountId, proposedAt: new Date(noon.getTime() + Math.floor(at / 2) * 1000) },
    })),
  })
  const first = await readChanges(viewer)
  const second = await readChanges(viewer, { from: { after: first.next ?? undefined } })
  const third = await readChanges(viewer, { from: { after: second.next ?? undefined } })
  const found = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(found).toEqual(ids.toReversed())
  expect([first.previous, third.next]).toEqual([null, null])
  const back = await readChanges(viewer, { from: { before: third.previous ?? undefined } })
  expect(back.rows).toEqual(second.rows)
  expect((await readChanges(viewer, { name: 'date-shift' })).rows).toHaveLength(5)
  expect((await readProposed(viewer)).map(({ id }) => id)).toEqual([ids[0]])
  await expect(readProposed({ ...viewer, role: 'clerk' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
