import { wallClock } from '@/lib/adapters/clock'
import { open, seal } from '@/lib/adapters/crypto'
import type { Tx } from '@/lib/adapters/db'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { totpStep } from '@/lib/adapters/totp'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal, refusalMessages } from '@/lib/domain/refusal'
import { env } from '@/lib/env'
import { confirmPassword } from './confirm-password'
import { endSessions } from './end-sessions'
import { tellOwner } from './tell-owner'
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
    await tell(tx, act.now, accountId, '設定しました')
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
    const step = totpStep(open(account.totpSecret, `totp:${accountId}`), typed.code, now)
    if (step === null || step <= (account.totpLastStep ?? 0)) throw new ProblemsFound(wrongCode)
    await tx.account.update({
      where: { id: accountId },
      data: { totpSecret: null, totpLastStep: BigInt(step) },
    })
    await tell(tx, act.now, accountId, '解除しました')
    return { subject: { type: 'account', id: accountId }, result: undefined }
  })
}

async function tell(tx: Tx, now: Date, accountId: string, change: string): Promise<void> {
  const owner = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
  const values = { change, link: `${env().APP_URL}/account/password` }
  await tellOwner(tx, now, owner, { template: 'second-factor-changed', values })
}
