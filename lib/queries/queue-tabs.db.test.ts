import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import type { Viewer } from '@/lib/adapters/session'
import { type QueueName, queueNames, queues } from '@/lib/domain/application/queue'
import { filterPortals, type QueueFilter } from '@/lib/domain/application/queue-filter'
import { jstDate } from '@/lib/domain/date/jst'
import { type FacilityKind, facilityKinds, portalOf } from '@/lib/domain/facility/kind'
import { filterAges } from '@/lib/domain/search/list-filter'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { claimEnd, maybe, momentBefore, walkList } from '@/lib/test-support/walk-list'
import { newId } from '@/lib/usecases/new-id'
import { saveSearch } from '@/lib/usecases/save-search'
import { readDesk } from './desk-lists'
import { readQueue } from './review-queue'

const word = '田中'
const prefectures = ['13', '63', '27', '01'] as const
const day = 86_400_000

let clerk: Viewer
let colleague: Viewer
let facilities: { id: number; kind: FacilityKind; prefecture: string; name: string }[]
let owner: Viewer
let q: string

beforeAll(async () => {
  await testDatabase().reset()
  clerk = await staffViewer()
  colleague = await staffViewer()
  owner = await makeApplicant()
  q = (await saveSearch(actOfViewer(clerk, 'case.search'), word)).id
  const wanted = facilityKinds.flatMap((kind, row) =>
    [0, 1].map((column) => ({
      ...{ kind, code: `30${row}${column}000`, prefecture: prefectures[(row + column * 2) % 4] ?? '13' },
      name: column === row % 2 ? `${word}の施設` : '別の施設',
    })),
  )
  facilities = await db.facility.createManyAndReturn({ data: wanted })
})

const statuses = ['SUBMITTED', 'RESUBMITTED', 'ON_HOLD', 'SENT_BACK', 'ISSUED', 'WITHDRAWN'] as const

const caseOf = () =>
  fc.record({
    facility: fc.constantFrom(...facilities),
    status: fc.constantFrom(...statuses, 'SUBMITTED' as const),
    matched: fc.boolean(),
    submittedAt: momentBefore(clerk.now),
    changedAt: momentBefore(clerk.now),
    heldUntil: fc.constantFrom(null, '2026-11-19', '2026-11-20', '2026-11-21'),
    claimedById: fc.constantFrom(clerk.accountId, colleague.accountId),
    claimedUntil: claimEnd(clerk.now),
  })

type Case = ReturnType<typeof caseOf> extends fc.Arbitrary<infer Made> ? Made & { id: string } : never

const filterOf = (): fc.Arbitrary<QueueFilter> =>
  fc.record({
    kind: maybe(fc.constantFrom(...facilityKinds)),
    portal: maybe(fc.constantFrom(...filterPortals)),
    prefecture: maybe(fc.constantFrom('13', '27', '47')),
    age: maybe(fc.constantFrom(...filterAges)),
    clerk: maybe(fc.constantFrom('none', clerk.accountId, colleague.accountId)),
    q: maybe(fc.constant(q)),
  })

it('R-CLK-1 the number on each tab is what paging shows, and a filter leaves what it says, to and fro', async () => {
  const world = fc.array(caseOf(), { maxLength: 240, size: 'max' })
  const filters = fc.array(fc.tuple(fc.constantFrom(...queueNames), filterOf()), {
    minLength: 8,
    maxLength: 8,
  })
  const property = fc.asyncProperty(world, filters, async (made, narrowed) => {
    const cases = made.map((each) => ({ ...each, id: newId() }))
    await file(cases)
    const desk = await readDesk(clerk)
    for (const name of queueNames) {
      const shown = await expectWalk(cases, name, {})
      expect(desk.queues[name].count).toBe(shown.length)
      expect(desk.queues[name].oldest).toEqual(shown[0]?.submittedAt ?? null)
    }
    for (const [name, filter] of narrowed) await expectWalk(cases, name, filter)
  })
  await fc.assert(property, { numRuns: 12, interruptAfterTimeLimit: 20_000 })
})

async function expectWalk(cases: readonly Case[], name: QueueName, filter: QueueFilter) {
  const { forwards, backwards } = await walkList((from) => readQueue(clerk, name, from, filter))
  const wanted = cases.filter((each) => liesIn(name, each) && fits(filter, each)).sort(oldestFirst)
  expect(forwards.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
  expect(backwards).toEqual(forwards)
  return forwards
}

/** R-CLK-1 in plain words, beside the SQL. */
function liesIn(name: QueueName, { status, matched, ...each }: Case): boolean {
  const { statuses: own, only } = queues[name]
  if (!own.some((one) => one === status)) return false
  if (only === 'matched') return matched
  if (only !== 'overdue') return true
  if (status === 'ON_HOLD') return each.heldUntil !== null && each.heldUntil < jstDate(clerk.now)
  const since = status === 'RESUBMITTED' ? each.changedAt : each.submittedAt
  return since.getTime() < clerk.now.getTime() - 14 * day
}

function fits(filter: QueueFilter, { facility, submittedAt, ...each }: Case): boolean {
  const holder = each.claimedUntil && each.claimedUntil > clerk.now ? each.claimedById : 'none'
  const places = [filter.prefecture, String(Number(filter.prefecture) + 50)]
  return (
    (!filter.kind || facility.kind === filter.kind) &&
    (!filter.portal || portalOf(facility.kind) === filter.portal) &&
    (!filter.prefecture || places.includes(facility.prefecture)) &&
    (!filter.age || submittedAt.getTime() <= clerk.now.getTime() - Number(filter.age) * day) &&
    (!filter.clerk || holder === filter.clerk) &&
    (!filter.q || facility.name.includes(word))
  )
}

function oldestFirst(one: Case, other: Case): number {
  return one.submittedAt.getTime() - other.submittedAt.getTime() || (one.id < other.id ? -1 : 1)
}

async function file(cases: readonly Case[]): Promise<void> {
  await db.application.deleteMany()
  await db.application.createMany({
    data: cases.map(({ facility, heldUntil, ...each }, index) => ({
      ...each,
      ...{ facilityId: facility.id, heldUntil: heldUntil && new Date(heldUntil) },
      ...{ receiptNumber: `T-${index}`, staffCount: 5, deviceCount: 2, createdAt: each.submittedAt },
      ...{ organisationId: owner.organisation?.id ?? 0, createdById: owner.accountId },
    })),
  })
}
