import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Place } from '@/lib/domain/keyset'
import { makeApplicant, noon } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from '@/lib/usecases/new-id'
import { listUndeliveredMails, undeliveredPageSize } from './undelivered-mails'
import type { From } from './walk'

beforeEach(() => testDatabase().reset())

/** Three at a time fail in the same millisecond. */
async function failed(count: number): Promise<void> {
  const data = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    template: 'already-registered',
    ...{ to: `person-${index}@clinic.example`, toName: '髙﨑 花子', payload: new Uint8Array() },
    ...{ createdAt: noon, sendAfter: noon },
    failedAt: new Date(noon.getTime() + Math.floor(index / 3)),
  }))
  await db.outboxMail.createMany({ data })
}

it('R-CLK-1 undelivered mails are read to the last, newest first, and back again', async () => {
  await failed(2 * undeliveredPageSize + 1)
  const clerk = await staffViewer()
  const walk = async (side: 'after' | 'before', place: Place | null): Promise<string[][]> => {
    if (!place) return []
    const page = await listUndeliveredMails(clerk, { [side]: place } as From)
    return [
      page.rows.map(({ id }) => id),
      ...(await walk(side, side === 'after' ? page.next : page.previous)),
    ]
  }

  const first = await listUndeliveredMails(clerk)
  const pages = [first.rows.map(({ id }) => id), ...(await walk('after', first.next))]
  const all = await db.outboxMail.findMany({ orderBy: [{ failedAt: 'desc' }, { id: 'desc' }] })

  expect(first.previous).toBeNull()
  expect(pages.map(({ length }) => length)).toEqual([undeliveredPageSize, undeliveredPageSize, 1])
  expect(pages.flat()).toEqual(all.map(({ id }) => id))
  const last = await listUndeliveredMails(clerk, {
    after: { at: all.at(-2)?.failedAt ?? noon, id: all.at(-2)?.id ?? '' },
  })
  expect((await walk('before', last.previous)).toReversed().flat()).toEqual(
    all.slice(0, -1).map(({ id }) => id),
  )
})

it('D-9 an applicant does not read whose mails did not arrive', async () => {
  await expect(listUndeliveredMails(await makeApplicant())).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
