import { hashToken } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { hashPassword } from '@/lib/adapters/password'
import type { Viewer } from '@/lib/adapters/session'
import { signIn } from '@/lib/usecases/sign-in'
import { makeApplicant, noon, publicAct } from './applicant'

export const password = 'Sakura-no-hana-8'

/** An applicant with a password that opens, signed in at noon. */
export async function makeSignedIn(): Promise<Viewer> {
  const viewer = await makeApplicant()
  await db.account.update({
    where: { id: viewer.accountId },
    data: { passwordHash: await hashPassword(password) },
  })
  return { ...viewer, sessionHash: await signInAgain(viewer.email) }
}

/** Another device. @returns the hash by which its session is kept. */
export async function signInAgain(email: string, typed = password, now = noon): Promise<string> {
  const act = publicAct('account.sign-in', now)
  const { token } = await signIn(act, { email, password: typed, door: 'applicant' })
  return hashToken(token)
}

/** The hashes of the sessions that are still open. */
export async function openSessions(accountId: string): Promise<string[]> {
  const rows = await db.session.findMany({ where: { accountId, endedAt: null } })
  return rows.map((row) => row.tokenHash)
}
