import type { Tx } from '@/lib/adapters/db'
import { greetPlace } from './greet-place'
import type { Act } from './transact'

/** The second factor was given: the first time it completes the sign-in, later it only counts anew (step-up). */
export async function completeSignIn(tx: Tx, act: Act, sessionHash: string): Promise<void> {
  const session = await tx.session.findUniqueOrThrow({ where: { tokenHash: sessionHash } })
  await tx.session.update({ where: { tokenHash: sessionHash }, data: { secondFactorAt: act.now } })
  if (session.secondFactorAt === null) await greetPlace(tx, act, session.accountId, session)
}
