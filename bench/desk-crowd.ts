import { setTimeout } from 'node:timers/promises'
import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import { newId } from '@/lib/usecases/new-id'
import { get, percentile } from './desk-latency'
import type { DeskWorld } from './desk-world'
import { sendForm } from './form-page'
import { milliseconds } from './rounds'
import type { BenchRow } from './table'
import { signIn } from './world'

/** Deeds a second: 1 150 people with a deed a minute each, and more until the machine does not hold it any more. */
const RATES = [19, 28, 38, 57]
const SECONDS = 20
const BAR_MS = 1_000

const kinds = ['queue', 'search', 'claim', 'submit', 'sign-in'] as const
type Kind = (typeof kinds)[number]

/** Of twenty deeds. */
const SHARES: Record<Kind, number> = { queue: 8, search: 4, claim: 4, submit: 3, 'sign-in': 1 }
/** Published for OpenCRVS 2.0 with about 1 150 users. */
const PUBLISHED: Record<Kind, number> = { queue: 39, search: 57, claim: 171, submit: 338, 'sign-in': 197 }

type Crowd = { [K in Kind]: () => Promise<number> }

/**
 * Everything at once at a steady rate, whether or not the answers keep up: at the rate of as many people as the published
 * figures are for, and at the highest that this machine holds.
 */
export async function measureDeskCrowd(world: DeskWorld): Promise<BenchRow[]> {
  const held: { rate: number; taken: Record<Kind, number[]> }[] = []
  for (const rate of RATES) {
    const taken = await run(await makeCrowd(world, rate), rate)
    const tooSlow = kinds.some((kind) => percentile(taken[kind], 0.95) > BAR_MS)
    if (tooSlow && held.length > 0) break
    held.push({ rate, taken })
    if (tooSlow) break
  }
  const shown = new Set([held[0], held.at(-1)])
  return [...shown].flatMap((at) => (at ? kinds.map((kind) => row(kind, at.rate, at.taken[kind])) : []))
}

const emptyTimes = (): Record<Kind, number[]> => ({
  queue: [],
  search: [],
  claim: [],
  submit: [],
  'sign-in': [],
})

async function run(crowd: Crowd, rate: number): Promise<Record<Kind, number[]>> {
  const taken = emptyTimes()
  const order = kinds.flatMap((kind) => Array.from({ length: SHARES[kind] }, () => kind))
  const going: Promise<unknown>[] = []
  const faults: unknown[] = []
  for (let turn = 0; turn < rate * SECONDS; turn += 1) {
    const kind = order[(turn * 7) % order.length] ?? 'queue'
    const done = crowd[kind]().then((ms) => taken[kind].push(ms))
    going.push(done.catch((error) => faults.push(error)))
    await setTimeout(1000 / rate)
  }
  await Promise.all(going)
  if (faults.length > 0) throw new Error(`${faults.length} faults, the first: ${faults[0]}`)
  return taken
}

async function makeCrowd({ url, cookie, searches }: DeskWorld, rate: number): Promise<Crowd> {
  const cases = await openCases(Math.ceil(rate * SECONDS * 0.2) + 1)
  const drafts = await makeDrafts(Math.ceil(rate * SECONDS * 0.15) + 1)
  const person = await makePerson()
  let search = 0
  return {
    queue: () => milliseconds(() => get(`${url}/staff/queue/review`, cookie)),
    search: () =>
      milliseconds(() => get(`${url}/staff/search?q=${searches[search++ % searches.length]}`, cookie)),
    claim: () => milliseconds(() => get(`${url}/staff/applications/${cases.pop()}/send-back`, cookie)),
    submit: async () => {
      const draft = drafts.pop()
      const page = { url: `${url}/applications/${draft?.id}/check`, cookie: draft?.cookie ?? '' }
      return (await sendForm(page)).ms.send
    },
    'sign-in': async () => (await sendForm({ url: `${url}/sign-in`, cookie: '', typed: person })).ms.send,
  }
}

async function openCases(count: number): Promise<string[]> {
  const where = { status: { in: ['SUBMITTED' as const, 'RESUBMITTED' as const] }, claimedById: null }
  const found = await db.application.findMany({ where, select: { id: true }, take: count })
  if (found.length < count) throw new Error(`Only ${found.length} cases are left to claim`)
  return found.map(({ id }) => id)
}

const password = 'Sakura-no-hana-8'

async function makePerson() {
  const email = `bench-${newId()}@clinic.example`
  await db.account.create({
    data: {
      ...{ email, status: 'ACTIVE', passwordHash: await hashPassword(password), createdAt: new Date() },
      ...{ lastName: '測定', firstName: '太郎', phone: '0312345678' },
    },
  })
  return { email, password }
}

/** Filled in, with a file that was checked, of people who are signed in. */
async function makeDrafts(count: number): Promise<{ id: string; cookie: string }[]> {
  const facilities = await db.facility.findMany({
    where: { kind: 'MEDICAL', applications: { none: { status: 'DRAFT' } } },
    select: { id: true, organisationId: true, organisation: { select: { memberships: true } } },
    take: count,
  })
  return Promise.all(
    facilities.map(async ({ id: facilityId, organisationId, organisation }) => {
      const accountId = organisation?.memberships[0]?.accountId ?? ''
      const id = await makeDraft({ facilityId, organisationId: organisationId ?? 0, createdById: accountId })
      return { id, cookie: await signIn(accountId, organisationId) }
    }),
  )
}

type Owner = { facilityId: number; organisationId: number; createdById: string }

async function makeDraft(owner: Owner): Promise<string> {
  const now = new Date()
  const answers = { staffCount: '12', deviceCount: '2', consent: 'on' }
  const file = {
    field: 'notice',
    fileName: '機関届.pdf',
    fileType: 'pdf',
    size: 38_175,
    sha256: 'a'.repeat(64),
  }
  const { id } = await db.application.create({
    data: {
      ...{ id: newId(), status: 'DRAFT', answers, createdAt: now, changedAt: now, ...owner },
      uploads: {
        create: {
          ...file,
          storageKey: newId(),
          state: 'CLEAN',
          uploadedById: owner.createdById,
          uploadedAt: now,
        },
      },
    },
  })
  return id
}

function row(kind: Kind, rate: number, taken: readonly number[]): BenchRow {
  const ratio = percentile(taken, 0.95) / PUBLISHED[kind]
  const figures = [0.5, 0.95, 1].map((share) => percentile(taken, share).toFixed(0)).join(' / ')
  return {
    what: `Desk at ${rate} deeds a second: ${kind}, p95`,
    floor: 'OpenCRVS 2.0, published',
    ratio: { median: ratio, min: ratio, max: ratio },
    better: 'lower',
    ours: `${figures} ms (p50 / p95 / most), ${taken.length} times, no fault`,
    theirs: `${PUBLISHED[kind]} ms`,
  }
}
