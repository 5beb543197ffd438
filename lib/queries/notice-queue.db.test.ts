import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import type { NoticeFilter } from '@/lib/domain/notice/notice-list'
import { actOfViewer } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { saveSearch } from '@/lib/usecases/save-search'
import { readDesk } from './desk-lists'
import { type NoticePage, readNextNotice, readNotices, readNoticesBeside } from './notice-queue'

let clerk: Viewer
const current = '2026-11'
const minute = (count: number) => new Date(Date.UTC(2026, 10, 10, 0, count))
const ids = ({ rows }: NoticePage) => rows.map(({ id }) => id)
const list = (list: 'run' | 'next' | 'overdue' | 'sent-back' | 'all', more = {}, from = {}) =>
  readNotices(clerk, current, { list, ...more }, from)

beforeEach(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
})

describe('the lists of notices', () => {
  it('R-CLK-1 hold the work of the run oldest first, what is overdue, and what was sent back', async () => {
    const young = await filedNotice({ at: minute(9) })
    const old = await filedNotice({ at: minute(1), status: 'CONFIRMED' })
    const late = await filedNotice({ at: minute(0), run: '2026-10' })
    const back = await filedNotice({ at: minute(2), run: '2026-10', status: 'SENT_BACK' })
    const done = await filedNotice({ at: minute(3), status: 'HANDED_BACK' })
    await filedNotice({ at: minute(4), status: 'DRAFT' })
    const early = await filedNotice({ at: minute(20), run: '2026-12' })
    expect(ids(await list('run'))).toEqual([old.notice.id, young.notice.id])
    expect(ids(await list('next'))).toEqual([early.notice.id])
    expect(ids(await list('overdue'))).toEqual([late.notice.id])
    expect(ids(await list('sent-back'))).toEqual([back.notice.id])
    expect(ids(await list('all'))).toEqual(
      [early, young, done, back, old, late].map(({ notice }) => notice.id),
    )
    expect((await readDesk(clerk)).notices).toEqual({ run: 2, next: 1, overdue: 1, 'sent-back': 1 })
  })

  it('R-CLK-1 are narrowed by kind, run, state and prefecture, the second numbers of a prefecture too', async () => {
    const plain = await filedNotice()
    const other = await filedNotice({ kind: 'ABOLITION', run: '2026-10', status: 'CONFIRMED' })
    const second = await filedNotice({ at: minute(7) })
    await db.facility.update({ where: { id: second.notice.insurerId }, data: { prefecture: '63' } })
    expect(ids(await list('all', { kind: 'ABOLITION' }))).toEqual([other.notice.id])
    expect(ids(await list('all', { run: '2026-10' }))).toEqual([other.notice.id])
    expect(ids(await list('all', { status: 'CONFIRMED' }))).toEqual([other.notice.id])
    expect(ids(await list('run', { prefecture: '13' }))).toEqual([second.notice.id, plain.notice.id])
    expect(ids(await list('run', { prefecture: '01' }))).toEqual([])
    expect(ids(await list('run', { status: 'REJECTED' }))).toEqual([])
  })

  it('R-CLK-1 are narrowed by age and by who did a step on them', async () => {
    const colleague = await staffViewer()
    const young = await filedNotice({ at: clerk.now })
    const old = await filedNotice({ at: new Date(clerk.now.getTime() - 8 * 86_400_000) })
    await did(old.notice.id, clerk, 'confirm')
    expect(ids(await list('all', { age: '7' }))).toEqual([old.notice.id])
    expect(ids(await list('run', { clerk: clerk.accountId }))).toEqual([old.notice.id])
    expect(ids(await list('run', { clerk: colleague.accountId }))).toEqual([])
    expect(ids(await list('run', { clerk: 'none' }))).toEqual([young.notice.id])
    const claimedUntil = new Date(clerk.now.getTime() + 60_000)
    await db.notice.update({
      where: { id: young.notice.id },
      data: { claimedById: colleague.accountId, claimedUntil },
    })
    const { rows } = await list('run', { clerk: colleague.accountId })
    expect(rows.map(({ id, claimedUntil: until }) => [id, until])).toEqual([[young.notice.id, claimedUntil]])
    expect(ids(await list('run', { clerk: 'none' }))).toEqual([])
  })

  it('R-CLK-10 are narrowed by a text that only its id stands for', async () => {
    const { notice } = await filedNotice()
    await filedNotice()
    const look = async (text: string) => {
      const { id: q } = await saveSearch(actOfViewer(clerk, 'case.search'), text)
      return ids(await list('run', { q }))
    }
    expect(await look(notice.receiptNumber ?? '')).toEqual([notice.id])
    expect(await look('無い名前')).toEqual([])
    expect(await look('%')).toEqual([])
  })

  it('R-CLK-1 paging shows each of 120 once, forwards and backwards, many of the same instant', async () => {
    await many(120)
    for (const name of ['run', 'all'] as const) {
      const first = await list(name)
      const second = await list(name, {}, { after: first.next })
      const third = await list(name, {}, { after: second.next })
      expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20])
      expect([first.previous, third.next]).toEqual([null, null])
      expect(new Set([first, second, third].flatMap(ids)).size).toBe(120)
      expect(ids(await list(name, {}, { before: third.previous }))).toEqual(ids(second))
    }
  })

  it('R-CLK-1 before and after a notice stand its neighbours in the list, also once it has left it', async () => {
    const [first, middle, last] = [
      await filedNotice({ at: minute(1) }),
      await filedNotice({ at: minute(2), kind: 'ABOLITION' }),
      await filedNotice({ at: minute(3) }),
    ]
    const beside = async ({ notice }: typeof first, filter: NoticeFilter) => {
      const place = { id: notice.id, at: notice.arrivedAt ?? minute(0) }
      const { previous, next } = await readNoticesBeside(clerk, current, filter, place)
      return [previous?.id, next?.id]
    }
    expect(await beside(first, { list: 'run' })).toEqual([undefined, middle.notice.id])
    expect(await beside(middle, { list: 'run' })).toEqual([first.notice.id, last.notice.id])
    expect(await beside(last, { list: 'run' })).toEqual([middle.notice.id, undefined])
    // Everything stands newest first.
    expect(await beside(middle, { list: 'all' })).toEqual([last.notice.id, first.notice.id])
    expect(await beside(middle, { list: 'run', kind: 'ABOLITION' })).toEqual([undefined, undefined])
    await db.notice.update({ where: { id: middle.notice.id }, data: { status: 'REJECTED' } })
    expect(await beside(middle, { list: 'run' })).toEqual([first.notice.id, last.notice.id])
    expect(await beside(first, { list: 'run' })).toEqual([undefined, last.notice.id])
    await db.notice.update({ where: { id: last.notice.id }, data: { status: 'REJECTED' } })
    expect(await beside(last, { list: 'run' })).toEqual([first.notice.id, undefined])
    expect(await beside(first, { list: 'run' })).toEqual([undefined, undefined])
  })

  it('R-CLK-1 R-CLK-2 one goes on with what is not confirmed yet and no colleague has', async () => {
    const next = (filter: NoticeFilter = { list: 'run' }) => readNextNotice(clerk, current, filter)
    const claimed = (id: string, claimedById: string) =>
      db.notice.update({
        where: { id },
        data: { claimedById, claimedUntil: new Date(clerk.now.getTime() + 60_000) },
      })
    const colleague = await staffViewer()
    const { notice: old } = await filedNotice({ at: minute(1) })
    const { notice: young } = await filedNotice({ at: minute(3) })
    await filedNotice({ at: minute(0), status: 'CONFIRMED' })
    expect(await next()).toBe(old.id)
    await claimed(old.id, colleague.accountId)
    expect(await next()).toBe(young.id)
    await claimed(young.id, clerk.accountId)
    expect(await next()).toBe(young.id)
    expect(await next({ list: 'all', status: 'CONFIRMED' })).toBeUndefined()
    expect(await next({ list: 'sent-back' })).toBeUndefined()
    await db.notice.update({ where: { id: young.id }, data: { status: 'CONFIRMED' } })
    expect(await next()).toBeUndefined()
  })

  it('R-CLK-1 are not for applicants', async () => {
    const { insurer } = await filedNotice()
    await expect(readNotices(insurer, current, { list: 'all' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})

function did(noticeId: string, by: Viewer, action: string) {
  return db.noticeEvent.create({
    data: {
      ...{ noticeId, action, at: by.now, toStatus: 'CONFIRMED' },
      ...{ actorId: by.accountId, actorRole: by.role },
    },
  })
}

async function many(count: number) {
  const { notice } = await filedNotice({ at: minute(0) })
  const { id: _, receiptNumber: __, answers: ___, requests: ____, ...like } = notice
  const insurers = await db.facility.createManyAndReturn({
    data: Array.from({ length: count - 1 }, (_, index) => ({
      ...{
        kind: 'INSURER' as const,
        prefecture: '13',
        code: String(6_990_000 + index),
        name: '試験の保険者',
      },
    })),
  })
  const data = insurers.map((insurer, index) => ({
    ...like,
    insurerId: insurer.id,
    status: index % 3 === 0 ? ('CONFIRMED' as const) : ('RECEIVED' as const),
    receiptNumber: `MANY-${index}`,
    arrivedAt: minute(Math.floor(index / 20)),
  }))
  await db.notice.createMany({ data })
}
