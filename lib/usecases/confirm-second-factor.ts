import { wallClock } from '@/lib/adapters/clock'
import { hashRecoveryCode, open } from '@/lib/adapters/crypto'
import { db } from '@/lib/adapters/db'
import { forgetTries, takeTry } from '@/lib/adapters/rate-limit'
import { totpStep } from '@/lib/adapters/totp'
import { isRecoveryCode } from '@/lib/domain/account/recovery-code'
import { Refusal } from '@/lib/domain/refusal'
import { completeSignIn } from './complete-sign-in'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact, writeAudit } from './transact'

type OpenSession = { accountId: string; sessionHash: string }

/**
 * The second step of a sign-in (R-CLK-9): a code of the authenticator app, or one of the recovery codes.
 * @throws Refusal SECOND_FACTOR_FAILED for a wrong code and for one that was used before.
 */
export async function confirmSecondFactor(act: Act, session: OpenSession, code: string): Promise<void> {
  const { accountId } = session
  await takeTry('second-factor', accountId)
  const right = isRecoveryCode(code)
    ? await spendRecoveryCode(act, session, code)
    : await spendAppCode(act, session, code)
  if (!right) {
    const failed = { ...act, name: 'account.second-factor-failed' as const }
    await writeAudit(db, failed, { type: 'account', id: accountId })
    throw new Refusal('SECOND_FACTOR_FAILED')
  }
  await forgetTries('second-factor', accountId)
}

async function spendAppCode(
  act: Act,
  { accountId, sessionHash }: OpenSession,
  code: string,
): Promise<boolean> {
  const account = await db.account.findUnique({ where: { id: accountId } })
  const secret = account?.totpSecret ? open(account.totpSecret, `totp:${accountId}`) : undefined
  const step = secret ? totpStep(secret, code, await wallClock()) : null
  return step !== null && (await claimStep(act, accountId, sessionHash, BigInt(step)))
}

/** Each works once, also when it is sent twice at the same moment; its owner hears how many are left. */
function spendRecoveryCode(
  act: Act,
  { accountId, sessionHash }: OpenSession,
  code: string,
): Promise<boolean> {
  const hash = Uint8Array.from(hashRecoveryCode(accountId, code))
  return transact(act, async (tx) => {
    const used = await tx.recoveryCode.updateMany({
      where: { accountId, hash, usedAt: null },
      data: { usedAt: act.now },
    })
    const fresh = used.count === 1
    const left = await tx.recoveryCode.count({ where: { accountId, usedAt: null } })
    if (fresh) {
      await completeSignIn(tx, act, sessionHash)
      const owner = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
      await tellSecondFactor(tx, act.now, owner, `回復用コードを使ってログインしました（残り${left}個）`)
    }
    return {
      subject: { type: 'account', id: accountId },
      detail: { fresh, recovery: true, left },
      result: fresh,
    }
  })
}

/** One code works once, also when it is sent twice at the same moment. */
async function claimStep(act: Act, accountId: string, sessionHash: string, step: bigint): Promise<boolean> {
  return transact(act, async (tx) => {
    const claimed = await tx.account.updateMany({
      where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
      data: { totpLastStep: step },
    })
    const fresh = claimed.count === 1
    if (fresh) await completeSignIn(tx, act, sessionHash)
    return { subject: { type: 'account', id: accountId }, detail: { fresh }, result: fresh }
  })
}
