import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { noticeKinds } from '@/lib/domain/notice/kind'
import { type NoticeFilter, noticeListNames, noticeLists } from '@/lib/domain/notice/notice-list'
import { noticeStatuses } from '@/lib/domain/notice/status'
import { filterAges } from '@/lib/domain/search/list-filter'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { claimEnd, maybe, momentBefore, walkList } from '@/lib/test-support/walk-list'
import { newId } from '@/lib/usecases/new-id'
import { saveSearch } from '@/lib/usecases/save-search'
import { readDesk } from './desk-lists'
import { readNotices } from './notice-queue'

const most = 240
const word = '田中'
const current = '2026-11'
const runs = ['2026-10', current, '2026-12'] as const
const day = 86_400_000

let clerk: Viewer
let colleague: Viewer
let filer: Viewer
/** One for each notice: an insurer has one under way. */
let insurers: { id: number; prefecture: string; name: string }[]
let q: string

beforeAll(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
  colleague = await staffViewer()
  filer = await makeApplicant({ kind: 'INSURER', code: '06139463' })
  q = (await saveSearch(actOfViewer(clerk, 'case.search'), word)).id
  const wanted = Array.from({ length: most }, (_, index) => ({
    ...{ kind: 'INSURER' as const, code: String(6_200_000 + index) },
    prefecture: ['13', '63', '27'][index % 3] ?? '13',
    name: index % 2 ? `${word}健康保険組合` : '別の健康保険組合',
  }))
  insurers = await db.facility.createManyAndReturn({ data: wanted })
})

const noticeOf = () =>
  fc.record({
    kind: fc.constantFrom(...noticeKinds),
    status: fc.constantFrom(...noticeStatuses, 'RECEIVED' as const, 'CONFIRMED' as const),
    runMonth: fc.constantFrom(...runs, current),
    arrivedAt: momentBefore(clerk.now),
    claimedById: fc.constantFrom(clerk.accountId, colleague.accountId),
    claimedUntil: claimEnd(clerk.now),
    by: fc.subarray([clerk, colleague, filer]),
  })

type Made = ReturnType<typeof noticeOf> extends fc.Arbitrary<infer Value> ? Value : never
type Notice = Made & { id: string; insurer: (typeof insurers)[number] }

const filterOf = (): fc.Arbitrary<NoticeFilter> =>
  fc.record({
    list: fc.constantFrom(...noticeListNames),
    kind: maybe(fc.constantFrom(...noticeKinds)),
    run: maybe(fc.constantFrom(...runs)),
    status: maybe(fc.constantFrom(...noticeStatuses)),
    prefecture: maybe(fc.constantFrom('13', '27', '47')),
    age: maybe(fc.constantFrom(...filterAges)),
    clerk: maybe(fc.constantFrom('none', clerk.accountId, colleague.accountId)),
    q: maybe(fc.constant(q)),
  })

it('R-CLK-1 the number on each tab is what paging shows, and a filter leaves what it says, to and fro', async () => {
  const world = fc.array(noticeOf(), { maxLength: most, size: 'max' })
  const filters = fc.array(filterOf(), { minLength: 8, maxLength: 8 })
  const property = fc.asyncProperty(world, filters, async (made, narrowed) => {
    const notices = made.map((each, index) => ({ ...each, id: newId(), insurer: insurerOf(index) }))
    await file(notices)
    const desk = await readDesk(clerk)
    expect(desk.run).toBe(current)
    for (const list of noticeListNames) {
      const shown = await expectWalk(notices, { list })
      if (list !== 'all') expect(desk.notices[list]).toBe(shown)
      if (list === 'run') expect(desk.others.notices).toBe(shown)
    }
    for (const filter of narrowed) await expectWalk(notices, filter)
  })
  await fc.assert(property, { numRuns: 12, interruptAfterTimeLimit: 20_000 })
})

async function expectWalk(notices: readonly Notice[], filter: NoticeFilter): Promise<number> {
  const { forwards, backwards } = await walkList((from) => readNotices(clerk, current, filter, from))
  const wanted = notices.filter((each) => liesIn(filter, each) && fits(filter, each)).sort(oldestFirst)
  if (filter.list === 'all') wanted.reverse()
  expect(forwards.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
  expect(backwards).toEqual(forwards)
  return forwards.length
}

/** R-CLK-1 in plain words, beside the SQL. */
function liesIn({ list }: NoticeFilter, { status, runMonth }: Notice): boolean {
  if (!noticeLists[list].statuses.includes(status)) return false
  if (list === 'run') return runMonth === current
  if (list === 'next') return runMonth > current
  return list !== 'overdue' || runMonth < current
}

function fits(filter: NoticeFilter, { insurer, arrivedAt, ...each }: Notice): boolean {
  const places = [filter.prefecture, String(Number(filter.prefecture) + 50)]
  return (
    (!filter.kind || each.kind === filter.kind) &&
    (!filter.run || each.runMonth === filter.run) &&
    (!filter.status || each.status === filter.status) &&
    (!filter.prefecture || places.includes(insurer.prefecture)) &&
    (!filter.age || arrivedAt.getTime() <= clerk.now.getTime() - Number(filter.age) * day) &&
    (!filter.clerk || dealtWith(filter.clerk, each)) &&
    (!filter.q || insurer.name.includes(word))
  )
}

/** Claimed now, or a step of the fund's in the timeline. */
function dealtWith(
  by: string,
  { claimedById, claimedUntil, by: actors }: Omit<Notice, 'arrivedAt' | 'insurer'>,
): boolean {
  const staff = actors.filter(({ role }) => role === 'clerk').map(({ accountId }) => accountId)
  if (claimedUntil && claimedUntil > clerk.now) staff.push(claimedById)
  return by === 'none' ? staff.length === 0 : staff.includes(by)
}

function oldestFirst(one: Notice, other: Notice): number {
  return one.arrivedAt.getTime() - other.arrivedAt.getTime() || (one.id < other.id ? -1 : 1)
}

function insurerOf(index: number) {
  const insurer = insurers[index]
  if (!insurer) throw new Error('There are as many insurers as notices')
  return insurer
}

async function file(notices: readonly Notice[]): Promise<void> {
  await db.noticeEvent.deleteMany()
  await db.notice.deleteMany()
  await db.notice.createMany({
    data: notices.map(({ by: _, insurer, ...each }, index) => ({
      ...each,
      ...{ insurerId: insurer.id, receiptNumber: `T-${index}`, answers: {}, createdById: filer.accountId },
      ...{ createdAt: each.arrivedAt, changedAt: each.arrivedAt },
    })),
  })
  await db.noticeEvent.createMany({
    data: notices.flatMap(({ id, by, arrivedAt }) =>
      by.map(({ accountId, role }) => ({
        ...{ noticeId: id, at: arrivedAt, action: 'submit', toStatus: 'RECEIVED' as const },
        ...{ actorId: accountId, actorRole: role },
      })),
    ),
  })
}
