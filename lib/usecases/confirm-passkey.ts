import { db } from '@/lib/adapters/db'
import { passkeyCounter } from '@/lib/adapters/passkey'
import { forgetTries, takeTry } from '@/lib/adapters/rate-limit'
import { signInOccasion } from '@/lib/domain/account/passkey'
import { Refusal } from '@/lib/domain/refusal'
import { greetPlace } from './greet-place'
import { type Act, transact, writeAudit } from './transact'

/**
 * The second step of a sign-in by a passkey (R-CLK-9), or the same again before a weighty deed. The challenge belongs to
 * the session and to when the second factor was last given in it, so that one answer counts once.
 * @throws Refusal PASSKEY_FAILED, also for a signature that was copied (its counter does not grow).
 */
export async function confirmPasskey(
  act: Act,
  { accountId, sessionHash }: { accountId: string; sessionHash: string },
  response: { id: string },
): Promise<void> {
  await takeTry('second-factor', accountId)
  const passkey = await db.passkey.findFirst({ where: { accountId, credentialId: response.id } })
  const session = await db.session.findUnique({ where: { tokenHash: sessionHash } })
  const last = session?.secondFactorAt ?? null
  const counter = passkey ? await passkeyCounter(response, signInOccasion(sessionHash, last), passkey) : null
  if (!passkey || counter === null || !(await open(act, sessionHash, last, { ...passkey, counter }))) {
    const failed = { ...act, name: 'account.second-factor-failed' as const }
    await writeAudit(db, failed, { type: 'account', id: accountId })
    throw new Refusal('PASSKEY_FAILED')
  }
  await forgetTries('second-factor', accountId)
}

/** A counter of 0 says that the authenticator does not count. */
function open(
  act: Act,
  sessionHash: string,
  last: Date | null,
  { id, accountId, counter }: { id: string; accountId: string; counter: bigint },
): Promise<boolean> {
  return transact(act, async (tx) => {
    const grown = counter === 0n ? { counter: 0n } : { counter: { lt: counter } }
    const used = await tx.passkey.updateMany({
      where: { id, ...grown },
      data: { counter, lastUsedAt: act.now },
    })
    const opened = await tx.session.updateMany({
      where: { tokenHash: sessionHash, secondFactorAt: last, endedAt: null },
      data: used.count === 1 ? { secondFactorAt: act.now } : {},
    })
    const fresh = used.count === 1 && opened.count === 1
    if (fresh && last === null) {
      const session = await tx.session.findUniqueOrThrow({ where: { tokenHash: sessionHash } })
      await greetPlace(tx, act, accountId, session)
    }
    return { subject: { type: 'account', id: accountId }, detail: { fresh, passkey: id }, result: fresh }
  })
}
