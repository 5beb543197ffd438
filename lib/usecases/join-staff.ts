import { wallClock } from '@/lib/adapters/clock'
import { hashToken, seal } from '@/lib/adapters/crypto'
import { hashPassword } from '@/lib/adapters/password'
import { takeTry } from '@/lib/adapters/rate-limit'
import { offeredTotpSecret, totpStep } from '@/lib/adapters/totp'
import { linkRefusal } from '@/lib/domain/account/link-life'
import { ProblemsFound } from '@/lib/domain/problems-found'
import { Refusal, refusalMessages } from '@/lib/domain/refusal'
import { refuseWeakPassword } from './refuse-weak-password'
import { type Act, transact } from './transact'

/** What the joining page offers for the authenticator app; bound to the link, so that it is the same each time. */
export function joiningSecret(token: string): string {
  return offeredTotpSecret(`staff ${hashToken(token)}`)
}

/**
 * A new member of staff sets password and second factor by the link of the mail, once (R-CLK-9: nobody enters without).
 * @throws Refusal LINK_EXPIRED, LINK_USED or LINK_SUPERSEDED; ProblemsFound at `newPassword` or `code`.
 */
export async function joinStaff(
  act: Act,
  { token, newPassword, code }: { token: string; newPassword: string; code: string },
): Promise<void> {
  await takeTry('second-factor', hashToken(token))
  const secret = joiningSecret(token)
  const step = totpStep(secret, code, await wallClock())
  const passwordHash = await hashPassword(newPassword)
  return transact(act, async (tx) => {
    const known = await tx.mailLink.findUnique({ where: { tokenHash: hashToken(token) } })
    const id = known?.accountId
    if (known?.purpose !== 'STAFF' || !id) throw new Refusal('LINK_EXPIRED')
    await tx.$queryRaw`SELECT 1 FROM account WHERE id = ${id}::uuid FOR UPDATE`
    const link = await tx.mailLink.findUniqueOrThrow({ where: { id: known.id } })
    const refusal = linkRefusal(link, act.now)
    if (refusal) throw new Refusal(refusal)
    refuseWeakPassword(newPassword, 'newPassword', { email: link.email ?? '', facilities: [] })
    if (step === null) {
      throw new ProblemsFound({ field: 'code', message: refusalMessages.SECOND_FACTOR_FAILED })
    }
    const totp = { totpSecret: seal(secret, `totp:${id}`), totpLastStep: BigInt(step) }
    const { count } = await tx.account.updateMany({
      where: { id, status: 'PENDING', staffRole: { not: null } },
      data: { status: 'ACTIVE', activatedAt: act.now, passwordHash, ...totp },
    })
    if (count !== 1) throw new Refusal('LINK_SUPERSEDED')
    await tx.mailLink.update({ where: { id: link.id }, data: { usedAt: act.now } })
    return { subject: { type: 'account', id }, result: undefined }
  })
}
