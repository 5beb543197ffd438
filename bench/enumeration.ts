import { randomInt, randomUUID } from 'node:crypto'
import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import type { AuditName } from '@/lib/domain/audit/event'
import { completeMedicalCode } from '@/lib/domain/facility/medical-code'
import { isRefusal } from '@/lib/domain/refusal'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { askReset } from '@/lib/usecases/ask-reset'
import { registerAccount } from '@/lib/usecases/register-account'
import { signIn } from '@/lib/usecases/sign-in'
import { startApplication } from '@/lib/usecases/start-application'
import type { Act } from '@/lib/usecases/transact'
import { verifyFacility } from '@/lib/usecases/verify-facility'
import { milliseconds, type Spread, spread } from './rounds'
import { type BenchRow, withSpread } from './table'

/** One way in, tried by somebody the portal knows and by somebody it does not. */
type Door = { what: string; known: () => Promise<unknown>; unknown: () => Promise<unknown> }

const BATCH = 20

/** Most of the time is waited for the tick: people of their own try each door side by side, so that it ends. */
const LANES = 4

/**
 * R-REG-7: how long a known and an unknown mail address take, in pairs whose order alternates. The answers are compared
 * too. Ratios that stay within 0.98–1.02 tell nobody anything.
 */
export async function measureEnumeration(pairs: number): Promise<BenchRow[]> {
  const lanes = await Promise.all(Array.from({ length: LANES }, makeDoors))
  const each = Math.ceil(pairs / LANES)
  const rows: BenchRow[] = []
  for (const [at, { what }] of (lanes[0] ?? []).entries()) {
    const doors = lanes.flatMap((lane) => lane[at] ?? [])
    const taken = (await Promise.all(doors.map((door) => measurePairs(door, each)))).flat()
    rows.push({
      what: `Known: ${what} (${taken.length.toLocaleString('en-GB')} pairs)`,
      floor: 'Unknown',
      ratio: ratioOfMedians(taken),
      better: 'lower',
      ours: withSpread(spread(taken.map((pair) => pair.known)), 1, 'ms'),
      theirs: withSpread(spread(taken.map((pair) => pair.unknown)), 1, 'ms'),
    })
  }
  return rows
}

type Pair = { known: number; unknown: number }

async function measurePairs(door: Door, pairs: number): Promise<Pair[]> {
  await refuseDifferentAnswers(door)
  const taken: Pair[] = []
  for (let count = 0; count < pairs; count += 1) {
    // Tries are limited per address; counting them anew is not part of what is measured.
    await db.rateLimit.deleteMany()
    const pair = { known: 0, unknown: 0 }
    const order = count % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    for (const side of order) pair[side] = await milliseconds(() => door[side]().catch(expectRefusal))
    taken.push(pair)
  }
  return taken
}

/** The median over all pairs; its spread by batches, so that one slow moment does not count as a difference. */
function ratioOfMedians(taken: readonly Pair[]): Spread {
  const ratio = (part: readonly Pair[]) =>
    spread(part.map((pair) => pair.known)).median / spread(part.map((pair) => pair.unknown)).median
  const batches: number[] = []
  for (let at = 0; at < taken.length; at += BATCH) batches.push(ratio(taken.slice(at, at + BATCH)))
  return { ...spread(batches), median: ratio(taken) }
}

async function refuseDifferentAnswers(door: Door): Promise<void> {
  const [ours, theirs] = [await answerOf(door.known), await answerOf(door.unknown)]
  if (ours !== theirs) throw new Error(`${door.what} answers ${ours} to the known and ${theirs} to others`)
}

/** Without what is random in it or was typed. */
async function answerOf(attempt: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify((await attempt()) ?? 'nothing')
      .replace(/bench-[0-9a-f-]{36}@/g, 'somebody@')
      .replace(/[0-9a-f-]{36}/g, 'id')
      .replace(/\$argon2[^"]*/g, 'hash')
  } catch (error) {
    expectRefusal(error)
    return (error as Error).message
  }
}

function expectRefusal(error: unknown): void {
  if (!isRefusal(error) || error.code !== 'SIGN_IN_FAILED') throw error
}

async function makeDoors(): Promise<Door[]> {
  const now = new Date()
  const code = completeMedicalCode('13', String(randomInt(100_000, 999_999)))
  const place = { kind: 'MEDICAL' as const, prefecture: '13', code }
  await db.facility.create({ data: { ...place, name: '測定クリニック' } })
  const person = { lastName: '測定', firstName: '花子', phone: '0312345678' }
  const known = unknownAddress()
  const passwordHash = await hashPassword('Sakura-no-hana-8')
  await db.account.create({
    data: { ...person, email: known, status: 'ACTIVE', passwordHash, createdAt: now },
  })
  const act = (name: AuditName): Act => ({
    name,
    actor: { accountId: null, role: 'public' },
    now,
    address: '192.0.2.1',
  })
  const typed = { ...person, ...place, password: 'Sakura-no-hana-8' }
  const wrong = { password: 'Momiji-no-ha-9', door: 'applicant' as const }
  const tries: [string, (email: string) => Promise<unknown>][] = [
    ['registration', (email) => registerAccount(act('account.register'), { ...typed, email })],
    ['sign-in', (email) => signIn(act('account.sign-in'), { ...wrong, email })],
    ['reset', (email) => askReset(act('account.ask-reset'), email)],
  ]
  const doors = tries.map(([what, attempt]) => ({
    what,
    known: () => attempt(known),
    unknown: () => attempt(unknownAddress()),
  }))
  return [...doors, await accountMatchDoor()]
}

/** R-VER-3: a wrong account number, for a facility with a number on file and for one without. */
async function accountMatchDoor(): Promise<Door> {
  const [withNumber, without] = [await filedDraft(), await filedDraft()]
  await db.bankAccount.create({ data: { facilityId: withNumber.facilityId, hash: new Uint8Array(32) } })
  const attempt = ({ viewer, id }: Draft) =>
    verifyFacility(actOfViewer(viewer, 'application.verify', new Date()), viewer, id, '7654321')
  return { what: 'account match', known: () => attempt(withNumber), unknown: () => attempt(without) }
}

type Draft = Awaited<ReturnType<typeof filedDraft>>

async function filedDraft() {
  const viewer = await makeApplicant({ kind: 'DENTAL', code: String(randomInt(1_000_000, 9_999_999)) })
  const facilityId = viewer.facilities[0]?.id ?? 0
  const { id } = await startApplication(actOfViewer(viewer, 'application.start'), viewer, facilityId)
  return { viewer, facilityId, id }
}

/** As long as every other, so that its length does not count. */
function unknownAddress(): string {
  return `bench-${randomUUID()}@clinic.example`
}
