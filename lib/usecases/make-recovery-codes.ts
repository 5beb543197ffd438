import { randomBytes } from 'node:crypto'
import { hashRecoveryCode } from '@/lib/adapters/crypto'
import type { Viewer } from '@/lib/adapters/session'
import { buildRecoveryCode, recoveryCodeCount, recoveryCodeLength } from '@/lib/domain/account/recovery-code'
import { Refusal } from '@/lib/domain/refusal'
import { confirmPassword } from './confirm-password'
import { tellSecondFactor } from './tell-second-factor'
import { type Act, transact } from './transact'

/**
 * Ten fresh codes for a lost authenticator; those before are dead. They are given once: only keyed hashes stay.
 * @throws ProblemsFound at `password`; Refusal WRONG_STATUS where no second factor is set.
 */
export async function makeRecoveryCodes(act: Act, viewer: Viewer, password: string): Promise<string[]> {
  await confirmPassword(viewer, password)
  const { accountId } = viewer
  return transact(act, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } })
    if (!account.totpSecret) throw new Refusal('WRONG_STATUS')
    const codes = Array.from({ length: recoveryCodeCount }, () =>
      buildRecoveryCode(randomBytes(recoveryCodeLength)),
    )
    await tx.recoveryCode.deleteMany({ where: { accountId } })
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({
        accountId,
        hash: Uint8Array.from(hashRecoveryCode(accountId, code)),
        createdAt: act.now,
      })),
    })
    await tellSecondFactor(tx, act.now, account, '二要素認証の回復用コードを発行しました')
    return { subject: { type: 'account', id: accountId }, result: codes }
  })
}
