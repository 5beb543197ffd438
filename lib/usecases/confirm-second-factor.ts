import { wallClock } from '@/lib/adapters/clock'
import { open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { forgetTries, takeTry } from '@/lib/adapters/rate-limit'
import { totpStep } from '@/lib/adapters/totp'
import { Refusal } from '@/lib/domain/refusal'
import { type Act, transact, writeAudit } from './transact'

/**
 * The second step of a staff sign-in (R-CLK-9).
 * @throws Refusal SECOND_FACTOR_FAILED for a wrong code and for one that was used before.
 */
export async function confirmSecondFactor(
  act: Act,
  session: { accountId: string; sessionHash: string },
  code: string,
): Promise<void> {
  const { accountId, sessionHash } = session
  await takeTry('second-factor', accountId)
  const account = await db.account.findUnique({ where: { id: accountId } })
  const secret = account?.totpSecret ? open(account.totpSecret, `totp:${accountId}`) : undefined
  const step = secret ? totpStep(secret, code, await wallClock()) : null
  if (step === null || !(await claimStep(act, accountId, sessionHash, BigInt(step)))) {
    const failed = { ...act, name: 'account.second-factor-failed' as const }
    await writeAudit(db, failed, { type: 'account', id: accountId })
    throw new Refusal('SECOND_FACTOR_FAILED')
  }
  await forgetTries('second-factor', accountId)
}

/** One code works once, also when it is sent twice at the same moment. */
async function claimStep(act: Act, accountId: string, sessionHash: string, step: bigint): Promise<boolean> {
  return transact(act, async (tx) => {
    const claimed = await tx.account.updateMany({
      where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    const fresh = claimed.count === 1
    if (fresh) {
      await tx.session.update({ where: { tokenHash: sessionHash }, data: { secondFactorAt: act.now } })
    }
    return { subject: { type: 'account', id: accountId }, detail: { fresh }, result: fresh }
  })
}
