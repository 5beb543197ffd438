import { db, type Tx } from '@/lib/adapters/db'
import { verifyPassword } from '@/lib/adapters/password'
import { forgetTries, giveTryBack, takeTry } from '@/lib/adapters/rate-limit'
import { Refusal } from '@/lib/domain/refusal'
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

/**
 * Checks mail address and password and opens a session. For staff it is worth nothing before the second factor.
 * @throws Refusal SIGN_IN_FAILED, the same for every wrong combination; RATE_LIMITED before any hashing.
 */
export async function signIn(
  act: Act,
  credentials: Credentials,
): Promise<OpenedSession & { accountId: string; secondFactor: boolean }> {
  await takeTry('sign-in', credentials.email)
  if (act.address) await takeTry('sign-in-address', act.address)
  const account = await findAccount(credentials.email)
  const matches = await verifyPassword(account?.passwordHash, credentials.password)
  const isStaff = account?.staffRole != null
  const rightDoor = isStaff === (credentials.door === 'staff')
  if (!account || !matches || account.status !== 'ACTIVE' || !rightDoor) {
    await recordFailure(act, account?.id)
    throw new Refusal('SIGN_IN_FAILED')
  }
  await forgetTries('sign-in', credentials.email)
  if (act.address) await giveTryBack('sign-in-address', act.address)
  return transact(act, async (tx) => {
    const organisationId = await firstOrganisation(tx, account.id)
    const person = { id: account.id, isStaff, organisationId }
    const session = await openSession(tx, act, person, credentials.userAgent)
    const secondFactor = isStaff || account.totpSecret !== null
    return {
      subject: { type: 'account', id: account.id },
      result: { ...session, accountId: account.id, secondFactor },
    }
  })
}

/** One statement, whoever it finds: a known address must not cost a second one (R-REG-7). */
function findAccount(email: string) {
  return db.account.findUnique({
    where: { email },
    select: { id: true, status: true, passwordHash: true, staffRole: true, totpSecret: true },
  })
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
