import { wallClock } from '@/lib/adapters/clock'
import { hashRecoveryCode, open, seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { totpStep } from '@/lib/adapters/totp'
import { isRecoveryCode } from '@/lib/domain/account/recovery-code'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal, refusalMessages } from '@/lib/domain/refusal'
import { confirmPassword } from './confirm-password'
import { endSessions } from './end-sessions'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact } from './transact'

const wrongCode = { field: 'code', message: refusalMessages.SECOND_FACTOR_FAILED }

/**
 * R-CLK-9, offered to applicants: from now on a sign-in asks for a code of this secret. Other sessions end.
 * @throws ProblemsFound at `code`; Refusal WRONG_STATUS when it is switched on already.
 */
export async function switchOnSecondFactor(
  act: Act,
  viewer: Viewer,
  typed: { secret: string; code: string },
): Promise<void> {
  await takeTry('second-factor', viewer.accountId)
  const step = totpStep(typed.secret, typed.code, await wallClock())
  if (step === null) throw new ProblemsFound(wrongCode)
  const { accountId, sessionHash } = viewer
  const totpSecret = seal(typed.secret, `totp:${accountId}`)
  await transact(act, async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpSecret: null },
      data: { totpSecret, totpLastStep: BigInt(step) },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    await tx.session.update({ where: { tokenHash: sessionHash }, data: { secondFactorAt: act.now } })
    await endSessions(tx, act.now, accountId, sessionHash)
    const owner = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    await tellSecondFactor(tx, act.now, owner, '二要素認証を設定しました')
    return { subject: { type: 'account', id: accountId }, result: undefined }
  })
}

/**
 * With the password and a code: neither a stolen password nor an open screen is enough. Not for staff, who need it.
 * @throws ProblemsFound at `password` or `code`.
 */
export async function switchOffSecondFactor(
  act: Act,
  viewer: Viewer,
  typed: { password: string; code: string },
): Promise<void> {
  await confirmPassword(viewer, typed.password)
  await takeTry('second-factor', viewer.accountId)
  const now = await wallClock()
  const { accountId } = viewer
  await transact(act, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    if (!account.totpSecret || account.staffRole) throw new Refusal('WRONG_STATUS')
    const step = await stepOf(tx, act.now, { ...account, totpSecret: account.totpSecret }, typed.code, now)
    if (step === null) throw new ProblemsFound(wrongCode)
    await tx.account.update({ where: { id: accountId }, data: { totpSecret: null, totpLastStep: step } })
    await tx.recoveryCode.deleteMany({ where: { accountId } })
    await tx.passkey.deleteMany({ where: { accountId } })
    await tellSecondFactor(tx, act.now, account, '二要素認証を解除しました')
    return { subject: { type: 'account', id: accountId }, result: undefined }
  })
}

type Holder = { id: string; totpSecret: Uint8Array; totpLastStep: bigint | null }

/** The time step to keep when the code is right: of the app's code, or the last one when a recovery code was given. */
async function stepOf(tx: Tx, now: Date, holder: Holder, code: string, wall: Date): Promise<bigint | null> {
  const last = holder.totpLastStep ?? 0n
  if (isRecoveryCode(code)) {
    const hash = Uint8Array.from(hashRecoveryCode(holder.id, code))
    const where = { accountId: holder.id, hash, usedAt: null }
    const used = await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })
    return used.count === 1 ? last : null
  }
  const step = totpStep(open(holder.totpSecret, `totp:${holder.id}`), code, wall)
  return step !== null && BigInt(step) > last ? BigInt(step) : null
}
