import { wallClock } from '@/lib/adapters/clock'
import { seal } from '@/lib/adapters/crypto'
import { takeTry } from '@/lib/adapters/rate-limit'
import type { Viewer } from '@/lib/adapters/session'
import { totpStep } from '@/lib/adapters/totp'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal } from '@/lib/domain/refusal'
import { confirmPassword } from './confirm-password'
import { endSessions } from './end-sessions'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact } from './transact'

const wrong =
  '認証コードを確認できませんでした。新しく登録した認証アプリに表示されている、最新の6桁の数字を入力してください。'

/**
 * A new authenticator in place of a lost or old one, by whoever is signed in with a second factor and knows the
 * password: also for staff, who cannot switch it off (R-CLK-9). The old app's codes and the other sessions are dead.
 * @throws ProblemsFound at `password` or `code`; Refusal WRONG_STATUS where none is set.
 */
export async function renewSecondFactor(
  act: Act,
  viewer: Viewer,
  typed: { password: string; secret: string; code: string },
): Promise<void> {
  await confirmPassword(viewer, typed.password)
  const { accountId, sessionHash } = viewer
  await takeTry('second-factor', accountId)
  const step = totpStep(typed.secret, typed.code, await wallClock())
  if (step === null) throw new ProblemsFound({ field: 'code', message: wrong })
  const totpSecret = seal(typed.secret, `totp:${accountId}`)
  await transact(act, async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpSecret: { not: null } },
      data: { totpSecret, totpLastStep: BigInt(step) },
    })
    if (count !== 1) throw new Refusal('WRONG_STATUS')
    await endSessions(tx, act.now, accountId, sessionHash)
    const owner = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    await tellSecondFactor(tx, act.now, owner, '認証アプリを登録し直しました')
    return { subject: { type: 'account', id: accountId }, result: undefined }
  })
}
