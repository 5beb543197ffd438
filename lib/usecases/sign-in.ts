import { db, type Tx } from '@/lib/adapters/db'
import { verifyPassword } from '@/lib/adapters/password'
import { forgetTries, giveTryBack, takeTry } from '@/lib/adapters/rate-limit'
import { Refusal } from '@/lib/domain/refusal'
import { greetPlace } from './greet-place'
import { untilTick } from './in-even-time'
import { type OpenedSession, openSession } from './open-session'
import { type Act, transact, writeAudit } from './transact'

export type Credentials = {
  /** Already normalised by the schema. */
  email: string
  password: string
  /** Staff sign in on their own address (D-9); neither door opens for the other kind of person. */
  door: 'applicant' | 'staff'
  userAgent?: string
}

/** Longer than the work of a failed sign-in takes. */
const failureTick = 50

/**
 * Checks mail address and password and opens a session. For staff it is worth nothing before the second factor.
 * @throws Refusal SIGN_IN_FAILED, the same for every wrong combination; RATE_LIMITED before any hashing.
 */
export async function signIn(
  act: Act,
  credentials: Credentials,
): Promise<OpenedSession & { accountId: string; secondFactor: boolean }> {
  const start = performance.now()
  await takeTry('sign-in', credentials.email)
  if (act.address) await takeTry('sign-in-address', act.address)
  const account = await findAccount(credentials.email)
  const matches = await verifyPassword(account?.passwordHash, credentials.password)
  const isStaff = account?.staffRole != null
  const rightDoor = isStaff === (credentials.door === 'staff')
  if (!account || !matches || account.status !== 'ACTIVE' || !rightDoor) {
    await recordFailure(act, account?.id)
    await untilTick(start, failureTick)
    throw new Refusal('SIGN_IN_FAILED')
  }
  await forgetTries('sign-in', credentials.email)
  if (act.address) await giveTryBack('sign-in-address', act.address)
  return transact(act, async (tx) => {
    const organisationId = await firstOrganisation(tx, account.id)
    const person = { id: account.id, isStaff, organisationId }
    const session = await openSession(tx, act, person, credentials.userAgent)
    const secondFactor = isStaff || account.totpSecret !== null
    const from = { address: act.address, userAgent: credentials.userAgent }
    if (!secondFactor) await greetPlace(tx, act, account.id, from)
    return {
      subject: { type: 'account', id: account.id },
      result: { ...session, accountId: account.id, secondFactor },
    }
  })
}

type Found = {
  id: string
  status: string
  passwordHash: string
  staffRole: string | null
  totpSecret: Uint8Array | null
}

/** One statement that always gives one row: a known address must not cost more than another (R-REG-7). */
async function findAccount(email: string): Promise<Found | undefined> {
  const [row] = await db.$queryRaw<(Found | { id: null })[]>`
    SELECT a.id, a.status::text AS status, a.password_hash AS "passwordHash",
           a.staff_role::text AS "staffRole", a.totp_secret AS "totpSecret"
      FROM (SELECT 1) AS always LEFT JOIN account a ON a.email = ${email}`
  return row && row.id !== null ? (row as Found) : undefined
}

async function firstOrganisation(tx: Tx, accountId: string): Promise<number | null> {
  const place = await tx.membership.findFirst({
    where: { accountId, status: 'MEMBER' },
    orderBy: { id: 'asc' },
    select: { organisationId: true },
  })
  return place?.organisationId ?? null
}

async function recordFailure(act: Act, accountId: string | undefined): Promise<void> {
  const failed = { ...act, name: 'account.sign-in-failed' as const }
  await writeAudit(db, failed, { type: 'account', id: accountId ?? 'unknown' })
}
